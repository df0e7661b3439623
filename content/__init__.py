"""Every word the bot says: files per language in `content/<language>/`, and the code that loads and checks them."""
