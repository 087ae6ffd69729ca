"""What serializers show, and how they read it from the rows that they are given."""
