"""What GraphQL schemas let clients ask of rows."""
