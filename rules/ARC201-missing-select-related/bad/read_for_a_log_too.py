import json
import logging

from django.db import models

logger = logging.getLogger(__name__)


class Ship(models.Model):
    name = models.CharField(max_length=50)


class Sign(models.Model):
    ship = models.ForeignKey(Ship, on_delete=models.CASCADE)
    text = models.TextField()
    kind = models.CharField(max_length=10)


def ships_with_signs():
    found = set()
    for sign in Sign.objects.all():
        try:
            text = json.loads(sign.text)
        except ValueError:
            found.discard(sign.ship.name)
            continue
        if not isinstance(text, dict):
            logger.warning("no text of %s", sign.ship.name)
            continue
        found.add(sign.ship.pk)  # ARC201 read ship_id, which holds that key
    return found


def ships_of_both_kinds():
    found = set()
    for sign in Sign.objects.all():
        if sign.kind == "new":
            found.add(sign.ship.name)  # ARC201 add .select_related("ship")
            continue
        found.add(sign.ship.pk)
    return found


def ships_for_the_log():
    for sign in Sign.objects.all():
        logger.warning("a sign of %s", sign.ship.name)  # ARC201 add .select_related("ship")
