from django.db import models, transaction


class Ticket(models.Model):
    number = models.CharField(max_length=20, unique=True)

    def number_of_claims(self):
        return self.claims.count()


class Claim(models.Model):
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="claims")


@transaction.atomic
def first_free(numbers):
    """Others may claim a ticket until it is locked."""
    for number in Ticket.objects.values_list("number", flat=True):
        ticket = Ticket.objects.select_for_update(skip_locked=True).get(number=number)
        if ticket.claims.count() < 2 and ticket.number_of_claims() < 2:
            return ticket
