"""Each pass has to see what the pass before has written."""

from django.db import models
from django.db.models import Q


class Customer(models.Model):
    email = models.EmailField()
    name = models.CharField(max_length=100)


class Slot(models.Model):
    number = models.CharField(max_length=20, unique=True)
    room = models.CharField(max_length=50)
    is_free = models.BooleanField(default=True)
    bookings = models.IntegerField(default=0)


class Booking(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="bookings")
    room = models.CharField(max_length=50)
    place = models.IntegerField(default=0)

    def move_up(self):
        self.place = self.place - 1
        self.save()


class Extension(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="extensions")
    name = models.CharField(max_length=50)

    def copy_to(self, customer):
        for name in (self.name, f"{self.name}-helper"):
            Extension.objects.create(customer=customer, name=name)


def copy_extensions(customer: Customer):
    """What one extension brings along is not brought again."""
    for extension in Extension.objects.filter(customer__isnull=True):
        if customer.extensions.filter(name=extension.name).exists():
            continue
        extension.copy_to(customer)


def install_extensions(customer: Customer, installers):
    """Nobody knows what an installer writes beside the extension that it is called for."""
    for extension in Extension.objects.filter(customer__isnull=True):
        if customer.extensions.filter(name=extension.name).exists():
            continue
        installers[extension.name].extensions.create(customer=customer)


def assign_slots():
    """Each takes the next one that is free by then."""
    for booking in Booking.objects.all():
        slot = Slot.objects.filter(room=booking.room, is_free=True).first()
        if slot is not None:
            slot.is_free = False
            slot.save()


def assign_slots_in_other_words():
    for booking in Booking.objects.all():
        slot = Slot.objects.filter(Q(room=booking.room) & Q(is_free=True)).first()
        if slot is not None:
            slot.is_free = False
            slot.save()


def take_any_slot(request):
    for name in request.POST.getlist("names"):
        slot = Slot.objects.filter(is_free=True).first()
        if slot is not None:
            Slot.objects.filter(pk=slot.pk).update(is_free=False)
            print(name, slot.number)


def number_bookings(request):
    """Each comes behind all those that are there by then."""
    for email in request.POST.getlist("emails"):
        customer = Customer.objects.filter(name="guest").latest("pk")
        behind = Booking.objects.filter(customer=customer).count()
        Booking.objects.create(customer=customer, room=email, place=behind + 1)
        Customer.objects.create(email=email, name="guest")


def number_bookings_of_some(request, keys, customer):
    """Whose bookings are counted is known before; how many there are is not."""
    for room in request.POST.getlist("rooms"):
        behind = Booking.objects.filter(
            room=room, customer__in=Customer.objects.filter(pk__in=keys)
        ).count()
        Booking.objects.create(customer=customer, room=room, place=behind + 1)


def thin_out():
    """Of each room some are left: how many there are depends on what went before."""
    for booking in Booking.objects.order_by("pk"):
        if Booking.objects.filter(room=booking.room).count() > 3:
            booking.delete()


def close_gaps():
    for booking in Booking.objects.order_by("pk"):
        if not Booking.objects.filter(place=booking.place - 1).exists():
            booking.move_up()


def greet():
    """The new row is counted in the same pass."""
    for customer in Customer.objects.all():
        Booking.objects.create(customer=customer, room="lobby")
        print(customer.bookings.filter(room="lobby").count())
