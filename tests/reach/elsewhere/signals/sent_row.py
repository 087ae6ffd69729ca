from django.db.models.signals import pre_delete
from django.dispatch import receiver
from library.models import Author, Publisher


@receiver(pre_delete, sender=Publisher)
def tell_mentors(sender, instance, **kwargs):
    for author in instance.author_set.all():
        print(author.mentor)


def run():
    publisher = Publisher.objects.create(name="gone")
    Author.objects.update(publisher=publisher)
    pre_delete.send(Publisher, instance=publisher, origin=publisher)
    pre_delete.disconnect(tell_mentors, sender=Publisher)
