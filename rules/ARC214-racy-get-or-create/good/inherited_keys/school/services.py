from .models import Certificate, Course, HonoraryCertificate, Room


def ensure(tenant, name, number):
    Course.objects.get_or_create(tenant=tenant, name=name)
    Course.objects.get_or_create(name=name, defaults={"tenant": tenant})
    Room.objects.update_or_create(name=name)  # the manager compares the tenant
    Certificate.objects.get_or_create(number=number)
    Certificate.objects.get_or_create(series="A", position=4)
    HonoraryCertificate.objects.get_or_create(number=number)
