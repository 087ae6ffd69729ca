"""What the project's own methods make of the fields that a serializer class declares."""
