from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from .models import Parcel, Visit


def receive(request, code):
    """The write ends the request: what follows is for those that did not come so far."""
    if request.method == "POST":
        parcel = get_object_or_404(Parcel, code=code)
        if parcel.status == "travelling":
            parcel.status = "received"
            parcel.save()
            return redirect("parcel", code=code)
    Visit.objects.create(path=request.path)
    return render(request, "parcels/receive.html", {"code": code})


def scan(request, code):
    """A row that is not there is created, one that is there is changed."""
    try:
        parcel = Parcel.objects.get(code=code)
        parcel.scans += 1
        parcel.save()
    except Parcel.DoesNotExist:
        Parcel.objects.create(code=code, scans=1)
    return HttpResponse(status=204)


def return_first_lost(request):
    """Only the first that fits is written."""
    for parcel in Parcel.objects.filter(status="lost"):
        if parcel.scans:
            parcel.status = "returned"
            parcel.save()
            return redirect("parcel", code=parcel.code)
    return redirect("parcel-list")


def clear(request):
    """One write, whichever of the two querysets it is."""
    parcels = Parcel.objects.filter(status="received")
    if "old" in request.POST:
        parcels = parcels.filter(scans=0)
    parcels.delete()
    return redirect("parcel-list")


def parcel(request, code):
    """Another method is another request."""
    if request.method == "PUT":
        Parcel.objects.create(code=code)
    if request.method == "DELETE":
        Parcel.objects.filter(code=code).delete()
    return HttpResponse(status=204)
