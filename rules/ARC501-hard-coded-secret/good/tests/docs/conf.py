api_token = "q8Zr2LmX5vTnB7wK0cJd"
