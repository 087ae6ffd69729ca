"""What settings say, and what the code that reads them makes of them."""
