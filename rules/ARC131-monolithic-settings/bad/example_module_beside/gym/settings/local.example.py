DEBUG = True
DATABASES = {"default": {"NAME": "<your database>"}}
