from fleet.models import Boat


def sold():
    return Boat.objects.filter(is_sold=True)


def kept():
    return Boat.objects.filter(is_sold=False)
