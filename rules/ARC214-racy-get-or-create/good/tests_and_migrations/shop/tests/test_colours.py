from shop.models import Colour


def test_colour(db):
    colour, created = Colour.objects.get_or_create(name="red")
    assert created
