from django.db import models
from helpdesk_accounts.models import AbstractAccount


class Visitor(AbstractAccount):
    card = models.CharField(max_length=12)
