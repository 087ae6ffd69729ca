from django_rq import get_queue
from rq import Retry


def lead_changed(lead):
    given = {"pk": lead.pk, "retry": Retry(max=3, interval=60)}
    get_queue("default").enqueue("crm.hooks.tell_crm", **given)
