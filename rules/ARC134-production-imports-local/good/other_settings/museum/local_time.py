TIME_ZONE = "Europe/Vienna"
