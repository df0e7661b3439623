"""The rules of the programme: pure functions and values, no input or output."""
