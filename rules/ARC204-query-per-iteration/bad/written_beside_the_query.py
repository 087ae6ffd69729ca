"""What a pass writes changes nothing of what the next one asks, or can be remembered."""

from django.db import models


class Customer(models.Model):
    email = models.EmailField()
    name = models.CharField(max_length=100)


class Slot(models.Model):
    number = models.CharField(max_length=20, unique=True)
    room = models.CharField(max_length=50)
    is_free = models.BooleanField(default=True)
    bookings = models.IntegerField(default=0)


class BookingQuerySet(models.QuerySet):
    def in_lobby(self):
        return self.filter(room="lobby")


class Booking(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="bookings")
    room = models.CharField(max_length=50)
    place = models.IntegerField(default=0)

    objects = BookingQuerySet.as_manager()

    def move_up(self):
        self.place = self.place - 1
        self.save()

    def give_back(self):
        if self.place > 10:
            self.delete()


class Extension(models.Model):
    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="extensions")
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="extensions")
    name = models.CharField(max_length=50)

    class Meta:
        unique_together = [("customer", "slot")]

    def copy_to(self, customer):
        for name in (self.name, f"{self.name}-helper"):
            Extension.objects.create(customer=customer, name=name)


def add_customers(request):
    """What exists is looked up before the loop, and what is added goes to it."""
    for email in request.POST.getlist("emails"):
        if not Customer.objects.filter(email=email).exists():  # ARC204 exists()
            Customer.objects.create(email=email)


def add_customers_as_rows(request):
    for email in request.POST.getlist("emails"):
        customer = Customer.objects.filter(email=email).first()  # ARC204 first()
        if customer is None:
            customer = Customer(email=email)
            customer.save()
        print(customer.name)


def copy_extensions_of_each(extra: Extension):
    """The row that each pass asks about is its own."""
    for customer in Customer.objects.all():
        if customer.extensions.filter(name="extra").exists():  # ARC204 annotate Exists()
            continue
        extra.copy_to(customer)


def copy_extensions_to_each(extra: Extension):
    for customer in Customer.objects.all():
        if Extension.objects.filter(customer=customer, name="extra").exists():  # ARC204 exists()
            continue
        extra.copy_to(customer)


def copy_extensions_by_key(extra: Extension):
    for customer in Customer.objects.all():
        if Extension.objects.filter(customer_id=customer.pk).exists():  # ARC204 exists()
            continue
        extra.copy_to(customer)


def book_slots(lines):
    """What is written is not what the rows are looked up by."""
    for booking in Booking.objects.all():
        slot = Slot.objects.get(number=booking.room)  # ARC204 get()
        slot.bookings += 1
        slot.save()


def close_slots():
    """A row is looked up by what it alone has."""
    for booking in Booking.objects.all():
        slot = Slot.objects.get(number=booking.room, is_free=True)  # ARC204 get()
        slot.is_free = False
        slot.save()


def count_bookings():
    """Rows of another model are written."""
    for customer in Customer.objects.all():
        count = Booking.objects.filter(room=customer.name).count()  # ARC204 count()
        Slot.objects.filter(number=customer.name).update(bookings=count)


def rank():
    for booking in Booking.objects.all():
        booking.place = Booking.objects.filter(room=booking.room).count()  # ARC204 count()
        booking.save()


def after_the_loop():
    for customer in Customer.objects.all():
        print(Booking.objects.filter(room=customer.name).count())  # ARC204 count()
    Booking.objects.create(customer=customer, room="lobby")


def move_slots(source: Slot, target: Slot):
    """Each customer has one extension in a slot, so that no other pass comes to the same."""
    for extension in source.extensions.iterator():
        there = extension.customer.extensions.filter(slot=target)
        if there.exists():  # ARC204 exists()
            continue
        extension.slot = target
        extension.save()


def drop_all_but_the_last(request):
    """No two passes ask for the same room."""
    for room in Booking.objects.values_list("room", flat=True).distinct():
        bookings = Booking.objects.filter(room=room).order_by("place")
        print(bookings.count() - 1)  # ARC204 count()
        for booking in bookings[1:]:
            booking.delete()
    for number in set(request.POST.getlist("numbers")) - {"1"}:
        slot = Slot.objects.filter(number=number, is_free=True).first()  # ARC204 first()
        if slot is not None:
            replace_slot(slot)


def replace_slot(slot):
    Slot.objects.create(number=f"{slot.number}-new", room=slot.room)


def give_back(request):
    """What a row's method does is done to that row."""
    for room in request.POST.getlist("rooms"):
        booking = Booking.objects.filter(room=room).first()  # ARC204 first()
        if booking is not None:
            booking.give_back()


def leave_the_lobby():
    for customer in Customer.objects.all():
        replace_booking(customer.bookings.in_lobby()[0])  # ARC204 in_lobby()


def replace_booking(booking):
    Booking.objects.create(customer=booking.customer, room=booking.room)


def missing_slots(keys):
    """Rows that are made meanwhile have other keys."""
    wanted = Slot.objects.filter(pk__in=keys)
    for customer in Customer.objects.all():
        missing = wanted.exclude(extensions__customer=customer)  # ARC204 exclude()
        for slot in missing:
            replace_slot(slot)
