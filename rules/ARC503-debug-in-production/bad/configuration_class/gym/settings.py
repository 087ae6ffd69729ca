from configurations import Configuration, values


class Base(Configuration):
    INSTALLED_APPS = ["members"]
    DEBUG = values.BooleanValue(True)  # ARC503 DEBUG


class Local(Base):
    DEBUG = True


class Production(Base):
    ALLOWED_HOSTS = ["gym.example"]
