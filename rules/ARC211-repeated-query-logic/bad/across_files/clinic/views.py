from django.views.generic import ListView

from .models import Visit


class UnpaidVisits(ListView):
    model = Visit

    def get_queryset(self):
        return Visit.objects.select_related().filter(status=Visit.BOOKED, paid_at__isnull=True, doctor=self.request.user)  # ARC211 4 functions
