

import documents.models.document
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0010_title_withheld'),
    ]

    operations = [
        migrations.AlterField(
            model_name='document',
            name='language',
            field=models.CharField(default='en', help_text='Of the document, as a BCP 47 tag: en, az, ru, az-Cyrl.', max_length=35, validators=[documents.models.document.validate_language]),
        ),
        migrations.AlterField(
            model_name='historicaldocument',
            name='language',
            field=models.CharField(default='en', help_text='Of the document, as a BCP 47 tag: en, az, ru, az-Cyrl.', max_length=35, validators=[documents.models.document.validate_language]),
        ),
    ]
