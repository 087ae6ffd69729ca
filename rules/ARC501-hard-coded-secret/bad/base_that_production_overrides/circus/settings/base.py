INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = "p7!d0x#u2m(v9^r4j&e6%k1z@b8"  # ARC501 SECRET_KEY stands in the code
