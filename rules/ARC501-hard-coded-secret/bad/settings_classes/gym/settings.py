from configurations import Configuration, values


class Base(Configuration):
    INSTALLED_APPS = ["django.contrib.auth"]
    SECRET_KEY = "dumbbell"  # ARC501 SECRET_KEY


class Local(Base):
    LOCKER_PASSWORD = "1234"


class Production(Base):
    LOCKER_SECRET = values.Value("kettlebell")  # ARC501 LOCKER_SECRET
