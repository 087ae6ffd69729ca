from .models import Holiday, Loan


def store_holiday(day):
    Holiday.objects.get_or_create(day=day)


def lend(branch, reader):
    return Loan.objects.create(branch=branch, reader=reader)
