import logging

import requests
from django.shortcuts import redirect, render

from django.db import models

logger = logging.getLogger(__name__)


class Lead(models.Model):
    email = models.EmailField()
    crm_id = models.CharField(max_length=40)


def failing_is_no_answer(request):
    reply = requests.post("https://crm.example.com", data=request.POST, timeout=10)  # ARC404 view failing_is_no_answer
    reply.raise_for_status()
    return redirect("thanks")


def unreachable_is_no_answer(request):
    try:
        requests.post("https://crm.example.com", data=request.POST, timeout=10)  # ARC404 from a task
    except requests.RequestException:
        return render(request, "failed.html")
    return redirect("thanks")


def only_logged(request):
    reply = requests.post("https://crm.example.com", data=request.POST, timeout=10)  # ARC404
    if not reply.ok:
        logger.warning("The CRM answered %s", reply.status_code)
        return redirect("thanks")
    logger.info("The CRM answered %s", reply.json())
    return redirect("thanks")


def kept_on_the_row(request, pk):
    lead = Lead.objects.get(pk=pk)
    reply = requests.post("https://crm.example.com", json={"email": lead.email}, timeout=10)  # ARC404
    lead.crm_id = reply.json()["id"]
    lead.save()
    return redirect(lead)


def _push(lead):
    reply = requests.post("https://crm.example.com", json={"email": lead.email}, timeout=10)  # ARC404 view lead_update → answer_does_not_depend_views._push
    reply.raise_for_status()
    return reply.json()


def lead_update(request, pk):
    lead = Lead.objects.get(pk=pk)
    _push(lead)
    return redirect("thanks")


class CRMError(Exception):
    pass


def _call(path):
    reply = requests.get(f"https://crm.example.com/{path}", timeout=10)  # ARC404 view refresh
    if reply.status_code != 200:
        raise CRMError(path)
    return reply.json()


def search(request):
    return render(request, "found.html", {"found": _call("search")})


def refresh(request):
    _call("refresh")
    return redirect("thanks")
