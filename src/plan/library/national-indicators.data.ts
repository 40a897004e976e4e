/**
 * The English National Indicator Set of 2008, in our own short words.
 * Source of codes, subjects, units and of which way is better: Department for Communities and Local Government, "National
 * Indicators for Local Authorities and Local Authority Partnerships: Handbook of Definitions", 2008, and its updates to 2010.
 * One line an indicator: code | name | unit | direction (h higher is better, l lower is better, - not certain from the
 * code alone: the measure changed, has two parts that point apart, or is a deviation or a reduction with either sign).
 * c is a count that is better lower, but was also returned as a percentage, where a fall is a positive figure (LG Inform's metric
 * types, "previously reported as NI 48"): then it is not certain.
 * Only what is certain stands here; a line that is wrong is worse than one that is missing.
 */
export const nationalIndicatorLines = `
1|People from different backgrounds get on well together|%|h
2|People who feel they belong to their neighbourhood|%|h
3|Civic participation in the local area|%|h
4|People who feel they can influence decisions in their locality|%|h
5|Overall satisfaction with the local area|%|h
6|Participation in regular volunteering|%|h
7|Environment for a thriving third sector|%|h
8|Adult participation in sport and active recreation|%|h
9|Use of public libraries|%|h
10|Visits to museums and galleries|%|h
11|Engagement in the arts|%|h
13|Migrants' English language skills and knowledge||h
14|Avoidable contact with the council|%|l
15|Serious violent crime rate|per 1,000|l
16|Serious acquisitive crime rate|per 1,000|l
17|Perceptions of anti-social behaviour|%|l
18|Adult re-offending rates under probation supervision||l
19|Proven re-offending by young offenders||l
20|Assault with injury crime rate|per 1,000|l
21|Local concerns about anti-social behaviour and crime dealt with by council and police|%|h
22|Parents taking responsibility for the behaviour of their children|%|h
23|Perceptions that people treat one another with respect and consideration|%|-
24|Satisfaction with how police and council dealt with anti-social behaviour|%|h
25|Satisfaction of different groups with how police and council dealt with anti-social behaviour|%|h
26|Specialist support to victims of a serious sexual offence|%|h
27|Understanding of local concerns about anti-social behaviour and crime by council and police|%|h
28|Serious knife crime rate||l
29|Gun crime rate||l
30|Re-offending rate of prolific and other priority offenders||l
31|Re-offending rate of registered sex offenders||l
32|Repeat incidents of domestic violence|%|l
33|Arson incidents||l
34|Murder from domestic violence||l
35|Building resilience to violent extremism||h
36|Protection against terrorist attack||h
37|Awareness of civil protection arrangements|%|h
38|Drug-related class A offending rate||l
39|Hospital admissions for alcohol related harm|per 100,000|l
40|Drug users in effective treatment||h
41|Drunk or rowdy behaviour seen as a problem|%|l
42|Drug use or drug dealing seen as a problem|%|l
43|Young people convicted in court who are sentenced to custody|%|l
44|Ethnic composition of young offenders on disposals, as a difference from the population|ppts|-
45|Young offenders in suitable education, employment or training|%|h
46|Young offenders with access to suitable accommodation|%|h
47|People killed or seriously injured in road traffic accidents||c
48|Children killed or seriously injured in road traffic accidents||c
49|Primary fires and the deaths and injuries from them||l
50|Emotional health of children|%|h
51|Effectiveness of child and adolescent mental health services|points|h
52|Take-up of school lunches|%|h
53|Breastfeeding at 6 to 8 weeks from birth|%|h
54|Services for disabled children||h
55|Obesity in Reception year|%|l
55a|Obesity in Reception year: children who are obese|%|l
55b|Obesity in Reception year: children who were measured|%|h
56|Obesity in Year 6|%|l
56a|Obesity in Year 6: children who are obese|%|l
56b|Obesity in Year 6: children who were measured|%|h
57|Participation in high quality PE and sport|%|h
58|Emotional and behavioural health of children in care, as a score of difficulties||l
59|Initial assessments by children's social care done in time|%|h
60|Core assessments by children's social care within 35 working days|%|h
61|Children in care placed for adoption in time|%|h
62|Stability of placements of children in care: number of moves|%|l
63|Stability of placements of children in care: length of placement|%|h
64|Child protection plans lasting two years or more|%|l
65|Children subject of a child protection plan for a second or subsequent time|%|l
66|Reviews of children in care held on time|%|h
67|Reviews of child protection cases held on time|%|h
68|Referrals to children's social care going on to initial assessment|%|h
69|Children who have experienced bullying|%|l
70|Hospital admissions from injuries to children and young people|per 10,000|l
71|Children who run away from home or care overnight, as a self-assessment score|points|h
72|Early Years Foundation Stage: 78 points with 6 in each scale of personal, social and language development|%|h
73|Level 4 in both English and maths at Key Stage 2|%|h
74|Level 5 in both English and maths at Key Stage 3|%|h
75|5 or more A*-C GCSEs including English and maths|%|h
76|Schools below the floor target in English and maths at Key Stage 2||l
77|Schools below the floor target in English and maths at Key Stage 3||l
78|Schools below the floor target for 5 A*-C GCSEs including English and maths||l
79|Level 2 qualification by the age of 19|%|h
80|Level 3 qualification by the age of 19|%|h
81|Inequality gap in Level 3 qualifications by the age of 19|ppts|l
82|Inequality gap in Level 2 qualifications by the age of 19|%|-
83|Level 5 in science at Key Stage 3|%|h
84|2 or more A*-C GCSEs in science|%|h
85|Post-16 participation in physical sciences||h
85a|Post-16 participation in physics||h
85b|Post-16 participation in chemistry||h
85c|Post-16 participation in maths||h
86|Secondary schools with good or outstanding behaviour|%|h
87|Persistent absence from secondary schools|%|l
88|Schools that give access to extended services|%|h
89|Schools in special measures and the time they spend in them||l
89a|Schools in special measures||l
89b|Average time that schools spend in special measures|months|l
90|Take-up of 14 to 19 learning diplomas||h
91|Participation of 17 year-olds in education or training|%|h
92|Gap between the lowest achieving 20% in the Early Years Foundation Stage Profile and the rest|%|l
93|Progress by two levels in English between Key Stages 1 and 2|%|h
94|Progress by two levels in maths between Key Stages 1 and 2|%|h
95|Progress by two levels in English between Key Stages 2 and 3|%|h
96|Progress by two levels in maths between Key Stages 2 and 3|%|h
97|Progress in English between Key Stages 3 and 4|%|h
98|Progress in maths between Key Stages 3 and 4|%|h
99|Children in care reaching level 4 in English at Key Stage 2|%|h
100|Children in care reaching level 4 in maths at Key Stage 2|%|h
101|Children in care achieving 5 A*-C GCSEs including English and maths at Key Stage 4|%|h
102|Achievement gap between pupils on free school meals and their peers|ppts|l
102a|Achievement gap between pupils on free school meals and their peers at Key Stage 2|ppts|l
102b|Achievement gap between pupils on free school meals and their peers at Key Stage 4|ppts|l
103|Statements of special educational needs issued within 26 weeks|%|h
103a|Statements of special educational needs issued within 26 weeks, without exception cases|%|h
103b|Statements of special educational needs issued within 26 weeks, all cases|%|h
104|Special educational needs achievement gap in English and maths at Key Stage 2|ppts|l
105|Special educational needs achievement gap in 5 A*-C GCSEs including English and maths|ppts|l
106|Young people from low income backgrounds going on to higher education|ppts|-
107|Key Stage 2 attainment of Black and minority ethnic groups|%|h
108|Key Stage 4 attainment of Black and minority ethnic groups|%|h
109|Sure Start children's centres delivered||h
110|Young people's participation in positive activities|%|h
111|First time entrants to the youth justice system aged 10 to 17||l
112|Under 18 conception rate|per 1,000|l
113|Chlamydia in young people: screening and prevalence|%|-
113a|Chlamydia in young people: tests|%|h
113b|Chlamydia in young people: prevalence|%|l
114|Permanent exclusions from school||l
115|Substance misuse by young people|%|l
116|Children in poverty|%|l
117|16 to 18 year-olds not in education, employment or training|%|l
118|Take-up of formal childcare by low-income working families|%|h
119|Self-reported overall health and wellbeing|%|h
120|All-age all cause mortality rate|per 100,000|l
121|Mortality from circulatory diseases under 75|per 100,000|l
122|Mortality from cancers under 75|per 100,000|l
123|Stopping smoking|per 100,000|-
124|People with a long-term condition supported to be independent|%|h
125|Independence of older people through rehabilitation or intermediate care|%|h
126|Early access of women to maternity services|%|h
127|Self-reported experience of social care users||h
128|Respect and dignity in treatment, reported by users||h
129|End of life care: people able to choose to die at home|%|h
130|Social care clients receiving self-directed support|%|h
131|Delayed transfers of care|per 100,000|l
132|Social care assessments in time|%|h
133|Social care packages in time after assessment|%|h
134|Emergency bed days per head of population||l
135|Carers receiving an assessment or review and a service or advice|%|h
136|People supported to live independently through social services|per 100,000|h
137|Healthy life expectancy at age 65|years|h
138|Satisfaction of people over 65 with home and neighbourhood|%|h
139|Older people who get the support they need to live at home|%|h
140|Fair treatment by local services|%|h
141|Vulnerable people achieving independent living|%|h
142|Vulnerable people supported to maintain independent living|%|h
143|Offenders under probation supervision in settled and suitable accommodation|%|h
144|Offenders under probation supervision in employment|%|h
145|Adults with learning disabilities in settled accommodation|%|h
146|Adults with learning disabilities in employment|%|h
147|Care leavers in suitable accommodation|%|h
148|Care leavers in education, employment or training|%|h
149|Adults in contact with secondary mental health services in settled accommodation|%|h
150|Adults in contact with secondary mental health services in employment|%|h
151|Overall employment rate|%|h
152|Working age people on out of work benefits|%|l
153|Working age people on out of work benefits in the worst performing neighbourhoods|%|l
154|Net additional homes provided||h
155|Affordable homes delivered||h
156|Households living in temporary accommodation||l
157|Planning applications processed in time|%|h
158|Council homes that are not decent|%|l
159|Supply of ready to develop housing sites|%|h
160|Council tenants' satisfaction with landlord services|%|h
161|Level 1 qualifications in literacy achieved||h
162|Entry level qualifications in numeracy achieved||h
163|Working age population qualified to at least Level 2|%|h
164|Working age population qualified to at least Level 3|%|h
165|Working age population qualified to at least Level 4|%|h
166|Median earnings of employees in the area|£|h
167|Congestion: average journey time per mile in the morning peak|minutes|l
168|Principal roads where maintenance should be considered|%|l
169|Non-principal classified roads where maintenance should be considered|%|l
170|Previously developed land vacant or derelict for more than five years|%|l
171|New business registration rate|per 10,000|h
172|Small businesses showing employment growth|%|h
173|Flows on to incapacity benefits from employment|%|l
174|Skills gaps in the workforce reported by employers|%|l
175|Access to services by public transport, walking and cycling|%|h
176|Working age people with access to employment by public transport|%|h
177|Local bus and light rail passenger journeys||h
178|Bus services running on time|%|h
178b|Bus services: excess waiting time|minutes|l
179|Value for money gains that release cash|£|h
180|Changes of circumstances in housing and council tax benefit processed||h
181|Time taken to process housing and council tax benefit claims and changes|days|l
182|Satisfaction of businesses with council regulation services|%|h
183|Impact of trading standards on the fair trading environment|%|-
184|Food establishments broadly compliant with hygiene law|%|h
185|Reduction of CO2 from council operations|%|-
186|Reduction of CO2 emissions per head in the area|%|-
187|Fuel poverty: people on benefits in homes of low and of high energy efficiency|%|-
187a|Fuel poverty: people on benefits in homes of low energy efficiency|%|l
187b|Fuel poverty: people on benefits in homes of high energy efficiency|%|h
188|Planning to adapt to climate change||h
189|Flood and coastal erosion risk management|%|h
190|Meeting standards of the control system for animal health||-
191|Residual waste per household|kg|l
192|Household waste reused, recycled and composted|%|h
193|Municipal waste sent to landfill|%|l
194|Air quality: reduction of nitrogen oxides and particles from the council's estate|%|-
195|Street cleanliness: litter, detritus, graffiti and fly-posting|%|l
196|Fly-tipping, as a grade of 1 to 4||l
197|Local sites with positive conservation management|%|h
198|Children travelling to school: usual mode of transport|%|-
199|Children's and young people's satisfaction with parks and play areas|%|h
`;
