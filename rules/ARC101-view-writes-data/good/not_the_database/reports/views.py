import hashlib

from django.core.cache import cache
from django.http import JsonResponse
from django.shortcuts import render

SEEN = set()


def summary(request):
    context = {"title": "Summary"}
    columns = ["name", "total", "secret"]
    context.update(columns=columns)
    columns.remove("secret")
    SEEN.add(request.path)
    cache.set("summary:columns", columns, 60)
    cache.delete("summary:old")
    return render(request, "reports/summary.html", context)


def checksum(request):
    digest = hashlib.sha256()
    parts = {}
    for name, upload in request.FILES.items():
        for chunk in upload.chunks():
            digest.update(chunk)
        parts.update({name: digest.hexdigest()})
        request.session["last"] = name
        request.session.save()
    return JsonResponse(parts)
