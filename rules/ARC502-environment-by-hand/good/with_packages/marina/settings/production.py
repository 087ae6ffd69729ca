from pydantic_settings import BaseSettings

from .base import *


class Variables(BaseSettings):
    allowed_hosts: list[str]


ALLOWED_HOSTS = Variables().allowed_hosts
