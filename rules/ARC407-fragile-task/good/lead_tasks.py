import dramatiq
import requests
import tenacity
from celery import Celery, Task, shared_task
from django.core.mail import send_mail
from django_rq import job
from huey.contrib.djhuey import db_task
from invoke import task
from rq import Retry

app = Celery("crm")
URL = "https://crm.example.com"


class Patient(Task):
    autoretry_for = (requests.RequestException,)


class VeryPatient(Patient):
    pass


@shared_task(autoretry_for=(requests.RequestException,), retry_backoff=True)
def push_lead(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@app.task(bind=True)
def push_and_try_again(self, pk):
    response = requests.post(URL, json={"pk": pk}, timeout=10)
    if not response.ok:
        self.retry(countdown=60)


@app.task(base=VeryPatient)
def push_by_class(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@shared_task
def push_and_catch(pk):
    try:
        requests.post(URL, json={"pk": pk}, timeout=10)
    except requests.RequestException:
        print(pk)


@tenacity.retry
def push(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@shared_task
def push_by_function(pk):
    push(pk)


@job(retry=Retry(max=3))
def push_by_rq(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@db_task(retries=3)
def push_by_huey(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@dramatiq.actor
def push_by_dramatiq(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@task
def deploy(context):
    requests.post(URL, timeout=10)


@shared_task
def tell_if_possible(email):
    send_mail("Thank you", "", None, [email], fail_silently=True)


@shared_task
def dispatch_only(pk):
    push_lead.delay(pk)


@shared_task
def count(pk):
    print(pk)


def no_task(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


class Importer:
    def run(self):
        with requests.Session() as session:
            session.get(URL, timeout=10)


@shared_task
def import_leads():
    try:
        Importer().run()
    except Exception:
        print("not imported")
    else:
        print("imported")


def patient_task(**options):
    return shared_task(autoretry_for=(requests.RequestException,), **options)


@patient_task(max_retries=3)
def push_by_decorator(pk):
    requests.post(URL, json={"pk": pk}, timeout=10)


@shared_task(bind=True, max_retries=3)
def push_by_hand(self, pk):
    response = requests.post(URL, json={"pk": pk}, timeout=10)
    if response.status_code == 503:
        raise self.retry()
