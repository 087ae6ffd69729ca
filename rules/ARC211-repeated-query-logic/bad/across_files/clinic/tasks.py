from .constants import OPEN_STATUS
from .models import Visit


def remind(doctor):
    visits = Visit.objects.filter(paid_at__isnull=True, status=OPEN_STATUS, doctor=doctor)  # ARC211 unpaid (clinic/billing.py:5)
    return visits.count()


def write_off(name):
    Visit.objects.filter(  # ARC211 remind (clinic/tasks.py:6)
        status__exact="booked", doctor=name.strip(), paid_at__isnull=True
    ).delete()
