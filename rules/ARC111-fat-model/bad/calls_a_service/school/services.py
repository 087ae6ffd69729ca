from .models import Waitlist


def put_on_waitlist(email):
    return Waitlist.objects.create(email=email)
