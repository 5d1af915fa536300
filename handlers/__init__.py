"""What people can do: one file, one flow; a new file is found by itself."""
