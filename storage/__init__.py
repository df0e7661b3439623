"""What is remembered: SQL in files, SQLite, migrations, and the sealing of private text."""
