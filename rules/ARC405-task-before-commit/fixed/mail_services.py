"""Mails about orders."""

import logging
from functools import partial

from celery import shared_task
from django.db import transaction

logger = logging.getLogger(__name__)


@shared_task
def send_mail_later(pk, template, *, language="en"):
    logger.info("%s %s %s", pk, template, language)


@transaction.atomic
def confirm(order, language):
    order.save()
    for item in order.items.all():
        transaction.on_commit(partial(send_mail_later.delay, item.pk, "ordered"))
    transaction.on_commit(partial(
        send_mail_later.apply_async,
        # as the customer reads it
        args=(order.pk, "confirmed"),
        kwargs={"language": language},
        countdown=60,
    ))
    transaction.on_commit(
        (send_mail_later.si(order.pk, "thanks") | send_mail_later.si(order.pk, "survey")).delay,
    )
