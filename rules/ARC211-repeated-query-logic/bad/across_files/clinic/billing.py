from clinic import models


def unpaid(doctor):
    return models.Visit.objects.filter(
        doctor=doctor, paid_at__isnull=True, status=models.Visit.Status.BOOKED
    )
