MESSAGES = {"password": "f81d4fae7dec11d0a76500a0c91e6bf6"}
