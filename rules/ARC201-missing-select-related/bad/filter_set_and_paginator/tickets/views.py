from django.core.paginator import Paginator
from django.shortcuts import render
from tickets.filters import ConcertFilter
from tickets.models import Concert


def concerts(request):
    found = ConcertFilter(request.GET, queryset=Concert.objects.order_by("title"))  # ARC201 Concert.venue
    page = Paginator(found.qs, 25).get_page(request.GET.get("page"))
    return render(request, "tickets/concerts.html", {"page": page, "filter": found})
