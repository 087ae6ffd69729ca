from .models import Patient


def waiting_list():
    return Patient.objects.prefetch_related("visits", "referrals__doctor").order_by("name")
