from celery import Celery, Task, shared_task
from django.db import transaction

app = Celery("shop")


class AfterCommit(Task):
    def apply_async(self, *args, **kwargs):
        transaction.on_commit(lambda: super(AfterCommit, self).apply_async(*args, **kwargs))


@shared_task
def index(pk):
    print(pk)


@app.task(base=AfterCommit)
def careful(pk):
    print(pk)
