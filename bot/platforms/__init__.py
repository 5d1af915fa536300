"""One folder a chat platform; deleting one touches no other file."""
