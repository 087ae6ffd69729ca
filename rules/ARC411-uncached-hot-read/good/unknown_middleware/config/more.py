import os

MORE = os.environ["MIDDLEWARE"].split(",")
