"""What forms and serializers have checked: rows that fields found, lists of what was sent."""
