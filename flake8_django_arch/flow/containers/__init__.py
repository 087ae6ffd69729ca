"""Lists, dictionaries and sets: what is put into them, and who finds it there."""
