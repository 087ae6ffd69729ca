from django.http import HttpResponse
from django.shortcuts import redirect, render

from . import services
from .forms import EventForm, SpeakerForm, TicketForm, VenueForm


def edit(request, pk):
    event = services.event(pk)
    if request.method == "DELETE":
        services.cancel(event)
        return HttpResponse(status=204)
    elif request.method == "PUT":
        services.publish(event)
        return HttpResponse(status=204)
    elif request.method == "PATCH":
        services.unpublish(event)
        return HttpResponse(status=204)
    if request.method in ("GET", "HEAD"):
        forms = [EventForm(), VenueForm(), SpeakerForm(), TicketForm()]
        return render(request, "events/edit.html", {"event": event, "forms": forms})
    event_form = EventForm(request.POST)
    venue_form = VenueForm(request.POST)
    speaker_form = SpeakerForm(request.POST)
    ticket_form = TicketForm(request.POST)
    if event_form.is_valid():
        services.rename(event, **event_form.cleaned_data)
    if venue_form.is_valid():
        services.move(event, **venue_form.cleaned_data)
    if speaker_form.is_valid():
        services.invite(event, **speaker_form.cleaned_data)
    if ticket_form.is_valid():
        services.reprice(event, **ticket_form.cleaned_data)
    if not event_form.is_valid():
        return render(request, "events/edit.html", {"event": event, "forms": [event_form]})
    if "preview" in request.POST:
        return redirect("event-preview", pk=pk)
    if "next" in request.POST:
        return redirect("event-next", pk=pk)
    if "again" in request.POST:
        return redirect("event-edit", pk=pk)
    return redirect("event-detail", pk=pk)
