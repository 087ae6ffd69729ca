client_secret = "q8Zr2LmX5vTnB7wK0cJd"
