"""Common first names in the Netherlands, and common surnames. Facts, gathered by hand; no list is complete."""

FIRST_NAMES = frozenset(
    """
    Aad Aart Abdel Abdelkader Abdellah Abdullah Abel Achmed Ad Adam Adnan Adriaan Agnes Ahmed Aïsha Aisha Akram
    Albert
    Alex Alexander Ali Alice Amber Amina Amine Amir Amira Amy An Anass Andrea André Andries Angela Aniek Anil
    Anita Anja
    Anke Ankie Ann Anna Anne Annelies Annemarie Annemiek Annet Annie Anouk Ans Anthony Anton Antoon Appie Arend
    Ari Arie
    Arjan Arjen Arno Arnold Arthur Aya Ayoub Ayse Ayşe Babette Barbara Bart Bas Bastiaan Bea Beatrix Ben
    Benjamin Bennie
    Berend Bernard Bert Bertus Betty Bianca Bilal Bjorn Björn Bo Bob Boris Bouke Boy Bram Brandon Brian Britt
    Bruno
    Calvin Carin Carla Carlijn Carlo Carlos Carmen Carolien Caroline Casper Cas Cees Chantal Charlotte Chayenne
    Chris
    Christa Christiaan Christian Christina Cindy Claire Claudia Coen Cor Cora Corina Corné Cornelis Corry
    Cynthia Daan
    Damian Daniel Daniël Danielle Danny Daphne Dave David Dean Debby Deborah Demi Dennis Derk Desiree Dewi
    Diana Dick
    Diederik Dilan Dina Dirk Dirkje Djamila Dominique Donna Donny Douwe Driss Duco Dylan Ed Eddy Edith Edwin
    Eefje Eelco
    Eline Elisabeth Elise Ella Ellen Elly Els Elsa Emiel Emine Emma Emre Enes Eric Erica Erik Erna Ernst Esmee
    Esra
    Esther Eva Evelien Evert Fadi Fatiha Fatih Fatima Fatma Fedde Feline Femke Ferdinand Ferry Fien Fleur Floor
    Floris
    Folkert Fouad Frank Franka Frans Fred Freddy Frederik Freek Frida Frits Gabriel Geert Gerard Gerben Gerda
    Gerrit
    Gert Gert-Jan Gerwin Gijs Gina Glenn Greet Greta Guido Guus Hafid Hakan Hamid Hamza Hanna Hannah Hanneke
    Hans Harm
    Harmen Harrie Harry Hasan Hassan Hatice Heidi Hein Helen Helena Henk Hendrik Henny Henri Henriette Herman
    Hetty
    Hicham Hidde Hilde Hubert Hugo Hussein Ibrahim Ida Ilham Ilias Ilona Ilse Iman Imane Ina Ineke Inge Ingrid
    Irene
    Irma Isa Isaac Isabel Isabella Ismail Ivo Jaap Jack Jackie Jacob Jacqueline Jamal James Jamie Jan Jan-Willem
    Jan-Peter Janine Janneke Jannes Janny Jari Jarno Jasmijn Jason Jasper Jay Jayden Jean Jeanette Jeannette
    Jeff
    Jelle Jennifer Jenny Jens Jeroen Jesper Jesse Jessica Jette Jill Jim Jimmy Jip Jo Joan Joanne Job Jochem
    Joep Joey
    Johan Johanna Johannes John Johnny Jolanda Jolien Jonas Jonathan Joost Joran Jordi Jordy Joris Jos José
    Joseph
    Josephine Joshua Josje Judith Julia Julian Juliette Jurgen Jurre Justin Kaoutar Karel Karen Karim Karin
    Karlijn
    Kasper Kate Kathleen Katja Kayleigh Kees Kelly Kelvin Ken Kenneth Kevin Khadija Khalid Kim Kimberly Kirsten
    Klaas
    Klaartje Koen Koos Krijn Kristel Kyra Lara Lars Laura Laurens Leah Leen Leendert Lena Lennart Leo Leon
    Leonie Levi
    Lex Lia Lianne Lies Liesbeth Lieke Lina Linda Lindsey Lisa Lisanne Lize Loes Lotte Lou Louis Louisa Louise
    Luc Luca
    Lucas Lucy Luuk Lynn Maaike Maarten Maartje Madelief Mahmoud Mandy Manon Manuel Marc Marcel Marco Margot
    Margriet
    Maria Mariam Marian Marianne Marie Marieke Mariëlle Marije Marijke Marijn Marina Marinus Mario Marion
    Mariska Marit
    Marjan Marjolein Mark Marleen Marloes Martha Martijn Martin Martine Mary Maryam Mathijs Matthijs Maud
    Maurice Maurits
    Max Maxime Mehdi Mehmet Melanie Melissa Melvin Menno Merel Meryem Michael Michel Michelle Michiel Miep
    Mieke Mike
    Mila Milan Milou Mirjam Mirthe Mitchell Mo Mohamed Mohammed Moniek Monique Moussa Murat Mustafa Myrthe
    Nabil Nadia
    Nadine Najib Najat Naomi Natalie Natasja Nathalie Nick Nicky Nicole Niek Niels Nienke Nils Nina Noa Noah
    Noor Noortje
    Nora Norbert Nour Olaf Olga Olivier Omar Oscar Otto Pascal Patricia Patrick Paul Paula Pauline Peggy Peter
    Petra
    Philip Pien Piet Pieter Pim Priscilla Quinten Rachel Rachid Ralph Ramon Ramona Ranya Raymond Rebecca
    Reinier Remco
    Renate René Renée Renske Richard Rick Ricardo Rik Ria Rianne Riet Rinus Rita Rob Robbert Robert Robin Roel
    Roelof
    Roland Romy Ron Ronald Ronnie Ronny Roos Rosa Rosalie Roy Ruben Rudolf Ruud Saar Sabine Said Saïd Salim
    Salma Sam
    Samantha Samir Samira Sander Sandra Sanne Sara Sarah Sascha Saskia Sebastiaan Selim Selma Serkan Sharon
    Shirley
    Siem Silvia Simon Simone Sjaak Sjoerd Sjors Soraya Sofia Sofie Soufiane Stan Stef Stefan Stefanie Stephan
    Steven
    Stijn Sven Suzan Suzanne Sylvia Tamara Tanja Tara Tess Tessa Teun Thea Theo Thijs Thijmen Thomas Tim Tineke
    Titia
    Tjeerd Tobias Tom Tommy Ton Toon Trudy Truus Tycho Umut Ursula Valerie Vera Veronique Victor Vincent Walter
    Wanda
    Ward Wendy Wesley Wessel Wilco Wilhelmina Willem Wilma Willy Wim Wouter Xander Yara Yasin Yasmin Yasmina
    Yassin
    Yassine Youri Youssef Yusuf Yvette Yvonne Zakaria Zeynep Zohra Zoë
    Agnieszka Ayden Boaz Burak Busra Can Cem Chaimae Clyde Deniz Dex Dilara Dounia Elif Elin Emir Evi Ewa Fenna
    Finn
    Giovanni Gregory Hajar Ikram Ilyas Imran Jakub Jermaine Kemal Krzysztof Kubra Liam Liv Luka Malgorzata Marek
    Marouane Mason Mees Meltem Merve Morris Mounir Naoufal Nordin Noud Nova Olivia Orlando Owen Pawel Piotr
    Quincy
    Raoul Rayan Reda Redouan Romano Sem Sepp Sevda Sherwin Sofyan Soufian Souhail Tarik Tarkan Ties Tijn Tomasz
    Vince
    Volkan Winston Xavi Yassir Zayn
    """.split()
)

#: Surnames that need no tussenvoegsel: with an initial before them they are a person even where a list begins.
SURNAMES = frozenset(
    """
    Aarts Amrani Bakker Beek Bekker Berg Bergman Blom Boer Bos Bosch Bosman Bouwman Brouwer Bruijn Bruin Dekker
    Dijk
    Dijkstra Driessen Evers Gerritsen Graaf Groot Haan Hermans Heuvel Hoekstra Hofman Huisman Jacobs Jansen
    Janssen
    Janssens Jonker Jong Jonge Kaya Koning Koster Kramer Kuiper Kuipers Lange Leeuw Linden Maas Martens Meer
    Meijer
    Meulen Meyer Molenaar Mulder Peeters Peters Pietersen Postma Prins Rijn Roos Ruiter Sanders Schipper
    Schouten
    Scholten Schröder Smeets Smit Smits Timmermans Veen Veenstra Verbeek Verhoeven Vermeer Vermeulen Visser
    Vliet Vos
    Vries Willems Willemsen Wit Witte Yilmaz Yıldız Zijlstra
    """.split()
)
