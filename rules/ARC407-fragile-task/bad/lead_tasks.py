import requests
from celery import Celery, shared_task
from django.core.mail import send_mail
from django.db import models, transaction
from django_rq import job
from huey.contrib.djhuey import db_task

app = Celery("crm")


class Lead(models.Model):
    email = models.EmailField()


@shared_task
def push_lead(pk):  # ARC407 push_lead makes an HTTP call (push_lead → requests.post) and is not tried again
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)


@app.task(bind=True, ignore_result=True)
@transaction.atomic
def thank(self, pk):  # ARC407 thank sends mail (thank → lead_tasks.tell → django.core.mail.send_mail)
    tell(Lead.objects.get(pk=pk))


def tell(lead):
    send_mail("Thank you", "", None, [lead.email])


@shared_task
def push_if_there(pk):  # ARC407 push_if_there makes an HTTP call
    try:
        lead = Lead.objects.get(pk=pk)
        requests.post("https://crm.example.com", json={"pk": lead.pk}, timeout=10)
    except Lead.DoesNotExist:
        pass


@job
def push_by_rq(pk):  # ARC407 push_by_rq makes an HTTP call (push_by_rq → requests.post) and is not tried again when that fails: give it retry=Retry(max=…)
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)


@db_task()
def push_by_huey(pk):  # ARC407 push_by_huey makes an HTTP call (push_by_huey → requests.post) and is not tried again when that fails: give it retries and retry_delay
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)


@shared_task(bind=True, max_retries=3, default_retry_delay=60)
def push_and_hope(self, pk):  # ARC407 push_and_hope makes an HTTP call
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)


@app.task(retry_backoff=True, retry_kwargs={"max_retries": 5})
def push_with_backoff(pk):  # ARC407 push_with_backoff makes an HTTP call
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)
