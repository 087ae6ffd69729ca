from shop.models import Parcel


def test_parcels(db):
    assert Parcel.objects.count() == 0
    assert len(Parcel.objects.filter(is_sent=True)) == 0
