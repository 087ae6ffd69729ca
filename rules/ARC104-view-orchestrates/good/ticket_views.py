from celery import shared_task
from django.db import models
from django.http import JsonResponse


class Export(models.Model):
    key = models.UUIDField()
    what = models.CharField(max_length=50)
    status = models.CharField(max_length=20, default="ready")


@shared_task
def run_export(key):
    export = Export.objects.filter(key=key)
    export.update(status="running")
    print(export)


@shared_task
def run_by_hand(pk):
    export = Export.objects.get(pk=pk)
    export.status = "running"
    export.save()


def export_start(request):
    export = Export.objects.create(what="orders")
    run_export.apply_async(args=(str(export.key),), expires=30)
    return JsonResponse({"key": export.key, "status": export.status})


def export_by_hand(request):
    export = Export.objects.create(what="orders")
    run_by_hand.delay(pk=export.pk)
    return JsonResponse({"status": export.status})


def export_either(request):
    if request.GET.get("orders"):
        export = Export.objects.create(what="orders")
    else:
        export = Export.objects.create(what="customers")
    run_export.delay(export.key)
    return JsonResponse({"status": export.status})
