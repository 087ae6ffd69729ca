from .shared import SharedSettings


class ContainerSettings(SharedSettings):
    DEBUG = True
