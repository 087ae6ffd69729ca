from django.contrib.auth.models import AbstractUser


class Person(AbstractUser):
    class Meta:
        abstract = True


class Cashier(Person):
    class Meta(Person.Meta):
        swappable = "AUTH_USER_MODEL"
