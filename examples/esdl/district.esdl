<?xml version="1.0" encoding="UTF-8"?>
<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl" id="district" name="Warmtenet Lindenhof" esdlVersion="v2401" version="1">
  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="district-information">
    <carriers xsi:type="esdl:Carriers" id="district-carriers">
      <carrier xsi:type="esdl:HeatCommodity" id="supply" name="Supply" supplyTemperature="75.0"/>
      <carrier xsi:type="esdl:HeatCommodity" id="return" name="Return" returnTemperature="45.0"/>
    </carriers>
  </energySystemInformation>
  <services xsi:type="esdl:Services" id="district-services">
    <service xsi:type="esdl:PriorityStrategy" id="well-priority" name="Priority" energyAsset="well" priority="1"/>
    <service xsi:type="esdl:PriorityStrategy" id="boiler-priority" name="Priority" energyAsset="boiler" priority="2"/>
  </services>
  <instance xsi:type="esdl:Instance" id="district-instance" name="Today">
    <area xsi:type="esdl:Area" id="district-area" name="Lindenhof">
      <asset xsi:type="esdl:Joint" id="joint-plant-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-plant-supply-in" name="In" connectedTo="well-supply-out boiler-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-plant-supply-out" name="Out" connectedTo="main-school-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.7421" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-plant-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-plant-return-in" name="In" connectedTo="main-school-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-plant-return-out" name="Out" connectedTo="well-return-in boiler-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.7421" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:GeothermalSource" id="well" name="Aardwarmtebron Lindenhof" power="900000" controlStrategy="well-priority">
        <port xsi:type="esdl:InPort" id="well-in" name="In" connectedTo="well-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="well-out" name="Out" connectedTo="well-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.741215" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="well-supply" name="Aardwarmtebron Lindenhof, aanvoer" diameter="DN100" length="60" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="well-supply-in" name="In" connectedTo="well-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="well-supply-out" name="Out" connectedTo="joint-plant-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.741215"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7421"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="well-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="well-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="well-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="well-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="well-return" name="Aardwarmtebron Lindenhof, retour" diameter="DN100" length="60" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="well-return-in" name="In" connectedTo="joint-plant-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="well-return-out" name="Out" connectedTo="well-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.7421"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.741215"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="well-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="well-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="well-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="well-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatProducer" id="boiler" name="Piekketel" power="900000" controlStrategy="boiler-priority">
        <port xsi:type="esdl:InPort" id="boiler-in" name="In" connectedTo="boiler-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="boiler-out" name="Out" connectedTo="boiler-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4315597" lon="5.741215" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="boiler-supply" name="Piekketel, aanvoer" diameter="DN100" length="72.1" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="boiler-supply-in" name="In" connectedTo="boiler-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="boiler-supply-out" name="Out" connectedTo="joint-plant-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4315597" lon="5.741215"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7421"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="boiler-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="boiler-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="boiler-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="boiler-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="boiler-return" name="Piekketel, retour" diameter="DN100" length="71.6" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="boiler-return-in" name="In" connectedTo="joint-plant-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="boiler-return-out" name="Out" connectedTo="boiler-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.7421"/>
          <point xsi:type="esdl:Point" lat="52.4315597" lon="5.741215"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="boiler-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="boiler-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="boiler-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="boiler-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-school-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-school-supply-in" name="In" connectedTo="main-school-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-school-supply-out" name="Out" connectedTo="school-supply-in main-pool-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.744755" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-school-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-school-return-in" name="In" connectedTo="school-return-out main-pool-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-school-return-out" name="Out" connectedTo="main-school-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.744755" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-school-supply" name="Hoofdleiding naar Basisschool De Egel, aanvoer" diameter="DN125" length="180" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="main-school-supply-in" name="In" connectedTo="joint-plant-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-school-supply-out" name="Out" connectedTo="joint-school-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7421"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.744755"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-school-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-school-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="main-school-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-school-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-school-return" name="Hoofdleiding naar Basisschool De Egel, retour" diameter="DN125" length="180" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="main-school-return-in" name="In" connectedTo="joint-school-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-school-return-out" name="Out" connectedTo="joint-plant-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.744755"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7421"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-school-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-school-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="main-school-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-school-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="school" name="Basisschool De Egel" power="220000">
        <port xsi:type="esdl:InPort" id="school-in" name="In" connectedTo="school-supply-out" carrier="supply">
          <profile xsi:type="esdl:DateTimeProfile" id="school-demand" name="Heat demand">
            <element from="2024-01-08T00:00:00.000+0000" to="2024-01-08T01:00:00.000+0000" value="38500"/>
            <element from="2024-01-08T01:00:00.000+0000" to="2024-01-08T02:00:00.000+0000" value="38809"/>
            <element from="2024-01-08T02:00:00.000+0000" to="2024-01-08T03:00:00.000+0000" value="39117"/>
            <element from="2024-01-08T03:00:00.000+0000" to="2024-01-08T04:00:00.000+0000" value="39425"/>
            <element from="2024-01-08T04:00:00.000+0000" to="2024-01-08T05:00:00.000+0000" value="39733"/>
            <element from="2024-01-08T05:00:00.000+0000" to="2024-01-08T06:00:00.000+0000" value="40040"/>
            <element from="2024-01-08T06:00:00.000+0000" to="2024-01-08T07:00:00.000+0000" value="40347"/>
            <element from="2024-01-08T07:00:00.000+0000" to="2024-01-08T08:00:00.000+0000" value="162615"/>
            <element from="2024-01-08T08:00:00.000+0000" to="2024-01-08T09:00:00.000+0000" value="163837"/>
            <element from="2024-01-08T09:00:00.000+0000" to="2024-01-08T10:00:00.000+0000" value="165055"/>
            <element from="2024-01-08T10:00:00.000+0000" to="2024-01-08T11:00:00.000+0000" value="108076"/>
            <element from="2024-01-08T11:00:00.000+0000" to="2024-01-08T12:00:00.000+0000" value="108862"/>
            <element from="2024-01-08T12:00:00.000+0000" to="2024-01-08T13:00:00.000+0000" value="109646"/>
            <element from="2024-01-08T13:00:00.000+0000" to="2024-01-08T14:00:00.000+0000" value="110427"/>
            <element from="2024-01-08T14:00:00.000+0000" to="2024-01-08T15:00:00.000+0000" value="111203"/>
            <element from="2024-01-08T15:00:00.000+0000" to="2024-01-08T16:00:00.000+0000" value="111976"/>
            <element from="2024-01-08T16:00:00.000+0000" to="2024-01-08T17:00:00.000+0000" value="112745"/>
            <element from="2024-01-08T17:00:00.000+0000" to="2024-01-08T18:00:00.000+0000" value="43657"/>
            <element from="2024-01-08T18:00:00.000+0000" to="2024-01-08T19:00:00.000+0000" value="43950"/>
            <element from="2024-01-08T19:00:00.000+0000" to="2024-01-08T20:00:00.000+0000" value="44240"/>
            <element from="2024-01-08T20:00:00.000+0000" to="2024-01-08T21:00:00.000+0000" value="44528"/>
            <element from="2024-01-08T21:00:00.000+0000" to="2024-01-08T22:00:00.000+0000" value="44814"/>
            <element from="2024-01-08T22:00:00.000+0000" to="2024-01-08T23:00:00.000+0000" value="45098"/>
            <element from="2024-01-08T23:00:00.000+0000" to="2024-01-09T00:00:00.000+0000" value="45380"/>
            <element from="2024-01-09T00:00:00.000+0000" to="2024-01-09T01:00:00.000+0000" value="45659"/>
            <element from="2024-01-09T01:00:00.000+0000" to="2024-01-09T02:00:00.000+0000" value="45936"/>
            <element from="2024-01-09T02:00:00.000+0000" to="2024-01-09T03:00:00.000+0000" value="46210"/>
            <element from="2024-01-09T03:00:00.000+0000" to="2024-01-09T04:00:00.000+0000" value="46481"/>
            <element from="2024-01-09T04:00:00.000+0000" to="2024-01-09T05:00:00.000+0000" value="46750"/>
            <element from="2024-01-09T05:00:00.000+0000" to="2024-01-09T06:00:00.000+0000" value="47016"/>
            <element from="2024-01-09T06:00:00.000+0000" to="2024-01-09T07:00:00.000+0000" value="47279"/>
            <element from="2024-01-09T07:00:00.000+0000" to="2024-01-09T08:00:00.000+0000" value="190153"/>
            <element from="2024-01-09T08:00:00.000+0000" to="2024-01-09T09:00:00.000+0000" value="191179"/>
            <element from="2024-01-09T09:00:00.000+0000" to="2024-01-09T10:00:00.000+0000" value="192192"/>
            <element from="2024-01-09T10:00:00.000+0000" to="2024-01-09T11:00:00.000+0000" value="125575"/>
            <element from="2024-01-09T11:00:00.000+0000" to="2024-01-09T12:00:00.000+0000" value="126216"/>
            <element from="2024-01-09T12:00:00.000+0000" to="2024-01-09T13:00:00.000+0000" value="126848"/>
            <element from="2024-01-09T13:00:00.000+0000" to="2024-01-09T14:00:00.000+0000" value="127470"/>
            <element from="2024-01-09T14:00:00.000+0000" to="2024-01-09T15:00:00.000+0000" value="128083"/>
            <element from="2024-01-09T15:00:00.000+0000" to="2024-01-09T16:00:00.000+0000" value="128686"/>
            <element from="2024-01-09T16:00:00.000+0000" to="2024-01-09T17:00:00.000+0000" value="129279"/>
            <element from="2024-01-09T17:00:00.000+0000" to="2024-01-09T18:00:00.000+0000" value="49947"/>
            <element from="2024-01-09T18:00:00.000+0000" to="2024-01-09T19:00:00.000+0000" value="50167"/>
            <element from="2024-01-09T19:00:00.000+0000" to="2024-01-09T20:00:00.000+0000" value="50383"/>
            <element from="2024-01-09T20:00:00.000+0000" to="2024-01-09T21:00:00.000+0000" value="50595"/>
            <element from="2024-01-09T21:00:00.000+0000" to="2024-01-09T22:00:00.000+0000" value="50803"/>
            <element from="2024-01-09T22:00:00.000+0000" to="2024-01-09T23:00:00.000+0000" value="51007"/>
            <element from="2024-01-09T23:00:00.000+0000" to="2024-01-10T00:00:00.000+0000" value="51206"/>
            <element from="2024-01-10T00:00:00.000+0000" to="2024-01-10T01:00:00.000+0000" value="51400"/>
            <element from="2024-01-10T01:00:00.000+0000" to="2024-01-10T02:00:00.000+0000" value="51590"/>
            <element from="2024-01-10T02:00:00.000+0000" to="2024-01-10T03:00:00.000+0000" value="51776"/>
            <element from="2024-01-10T03:00:00.000+0000" to="2024-01-10T04:00:00.000+0000" value="51957"/>
            <element from="2024-01-10T04:00:00.000+0000" to="2024-01-10T05:00:00.000+0000" value="52133"/>
            <element from="2024-01-10T05:00:00.000+0000" to="2024-01-10T06:00:00.000+0000" value="52304"/>
            <element from="2024-01-10T06:00:00.000+0000" to="2024-01-10T07:00:00.000+0000" value="52471"/>
            <element from="2024-01-10T07:00:00.000+0000" to="2024-01-10T08:00:00.000+0000" value="210531"/>
            <element from="2024-01-10T08:00:00.000+0000" to="2024-01-10T09:00:00.000+0000" value="211158"/>
            <element from="2024-01-10T09:00:00.000+0000" to="2024-01-10T10:00:00.000+0000" value="211765"/>
            <element from="2024-01-10T10:00:00.000+0000" to="2024-01-10T11:00:00.000+0000" value="138029"/>
            <element from="2024-01-10T11:00:00.000+0000" to="2024-01-10T12:00:00.000+0000" value="138397"/>
            <element from="2024-01-10T12:00:00.000+0000" to="2024-01-10T13:00:00.000+0000" value="138752"/>
            <element from="2024-01-10T13:00:00.000+0000" to="2024-01-10T14:00:00.000+0000" value="139093"/>
            <element from="2024-01-10T14:00:00.000+0000" to="2024-01-10T15:00:00.000+0000" value="139421"/>
            <element from="2024-01-10T15:00:00.000+0000" to="2024-01-10T16:00:00.000+0000" value="139734"/>
            <element from="2024-01-10T16:00:00.000+0000" to="2024-01-10T17:00:00.000+0000" value="140034"/>
            <element from="2024-01-10T17:00:00.000+0000" to="2024-01-10T18:00:00.000+0000" value="53969"/>
            <element from="2024-01-10T18:00:00.000+0000" to="2024-01-10T19:00:00.000+0000" value="54074"/>
            <element from="2024-01-10T19:00:00.000+0000" to="2024-01-10T20:00:00.000+0000" value="54173"/>
            <element from="2024-01-10T20:00:00.000+0000" to="2024-01-10T21:00:00.000+0000" value="54267"/>
            <element from="2024-01-10T21:00:00.000+0000" to="2024-01-10T22:00:00.000+0000" value="54355"/>
            <element from="2024-01-10T22:00:00.000+0000" to="2024-01-10T23:00:00.000+0000" value="54438"/>
            <element from="2024-01-10T23:00:00.000+0000" to="2024-01-11T00:00:00.000+0000" value="54515"/>
            <element from="2024-01-11T00:00:00.000+0000" to="2024-01-11T01:00:00.000+0000" value="54586"/>
            <element from="2024-01-11T01:00:00.000+0000" to="2024-01-11T02:00:00.000+0000" value="54652"/>
            <element from="2024-01-11T02:00:00.000+0000" to="2024-01-11T03:00:00.000+0000" value="54712"/>
            <element from="2024-01-11T03:00:00.000+0000" to="2024-01-11T04:00:00.000+0000" value="54767"/>
            <element from="2024-01-11T04:00:00.000+0000" to="2024-01-11T05:00:00.000+0000" value="54816"/>
            <element from="2024-01-11T05:00:00.000+0000" to="2024-01-11T06:00:00.000+0000" value="54859"/>
            <element from="2024-01-11T06:00:00.000+0000" to="2024-01-11T07:00:00.000+0000" value="54896"/>
            <element from="2024-01-11T07:00:00.000+0000" to="2024-01-11T08:00:00.000+0000" value="219712"/>
            <element from="2024-01-11T08:00:00.000+0000" to="2024-01-11T09:00:00.000+0000" value="219815"/>
            <element from="2024-01-11T09:00:00.000+0000" to="2024-01-11T10:00:00.000+0000" value="219896"/>
            <element from="2024-01-11T10:00:00.000+0000" to="2024-01-11T11:00:00.000+0000" value="142970"/>
            <element from="2024-01-11T11:00:00.000+0000" to="2024-01-11T12:00:00.000+0000" value="142992"/>
            <element from="2024-01-11T12:00:00.000+0000" to="2024-01-11T13:00:00.000+0000" value="143000"/>
            <element from="2024-01-11T13:00:00.000+0000" to="2024-01-11T14:00:00.000+0000" value="142992"/>
            <element from="2024-01-11T14:00:00.000+0000" to="2024-01-11T15:00:00.000+0000" value="142970"/>
            <element from="2024-01-11T15:00:00.000+0000" to="2024-01-11T16:00:00.000+0000" value="142933"/>
            <element from="2024-01-11T16:00:00.000+0000" to="2024-01-11T17:00:00.000+0000" value="142880"/>
            <element from="2024-01-11T17:00:00.000+0000" to="2024-01-11T18:00:00.000+0000" value="54928"/>
            <element from="2024-01-11T18:00:00.000+0000" to="2024-01-11T19:00:00.000+0000" value="54896"/>
            <element from="2024-01-11T19:00:00.000+0000" to="2024-01-11T20:00:00.000+0000" value="54859"/>
            <element from="2024-01-11T20:00:00.000+0000" to="2024-01-11T21:00:00.000+0000" value="54816"/>
            <element from="2024-01-11T21:00:00.000+0000" to="2024-01-11T22:00:00.000+0000" value="54767"/>
            <element from="2024-01-11T22:00:00.000+0000" to="2024-01-11T23:00:00.000+0000" value="54712"/>
            <element from="2024-01-11T23:00:00.000+0000" to="2024-01-12T00:00:00.000+0000" value="54652"/>
            <element from="2024-01-12T00:00:00.000+0000" to="2024-01-12T01:00:00.000+0000" value="54586"/>
            <element from="2024-01-12T01:00:00.000+0000" to="2024-01-12T02:00:00.000+0000" value="54515"/>
            <element from="2024-01-12T02:00:00.000+0000" to="2024-01-12T03:00:00.000+0000" value="54438"/>
            <element from="2024-01-12T03:00:00.000+0000" to="2024-01-12T04:00:00.000+0000" value="54355"/>
            <element from="2024-01-12T04:00:00.000+0000" to="2024-01-12T05:00:00.000+0000" value="54267"/>
            <element from="2024-01-12T05:00:00.000+0000" to="2024-01-12T06:00:00.000+0000" value="54173"/>
            <element from="2024-01-12T06:00:00.000+0000" to="2024-01-12T07:00:00.000+0000" value="54074"/>
            <element from="2024-01-12T07:00:00.000+0000" to="2024-01-12T08:00:00.000+0000" value="215878"/>
            <element from="2024-01-12T08:00:00.000+0000" to="2024-01-12T09:00:00.000+0000" value="215438"/>
            <element from="2024-01-12T09:00:00.000+0000" to="2024-01-12T10:00:00.000+0000" value="214976"/>
            <element from="2024-01-12T10:00:00.000+0000" to="2024-01-12T11:00:00.000+0000" value="139421"/>
            <element from="2024-01-12T11:00:00.000+0000" to="2024-01-12T12:00:00.000+0000" value="139093"/>
            <element from="2024-01-12T12:00:00.000+0000" to="2024-01-12T13:00:00.000+0000" value="138752"/>
            <element from="2024-01-12T13:00:00.000+0000" to="2024-01-12T14:00:00.000+0000" value="138397"/>
            <element from="2024-01-12T14:00:00.000+0000" to="2024-01-12T15:00:00.000+0000" value="138029"/>
            <element from="2024-01-12T15:00:00.000+0000" to="2024-01-12T16:00:00.000+0000" value="137647"/>
            <element from="2024-01-12T16:00:00.000+0000" to="2024-01-12T17:00:00.000+0000" value="137252"/>
            <element from="2024-01-12T17:00:00.000+0000" to="2024-01-12T18:00:00.000+0000" value="52633"/>
            <element from="2024-01-12T18:00:00.000+0000" to="2024-01-12T19:00:00.000+0000" value="52471"/>
            <element from="2024-01-12T19:00:00.000+0000" to="2024-01-12T20:00:00.000+0000" value="52304"/>
            <element from="2024-01-12T20:00:00.000+0000" to="2024-01-12T21:00:00.000+0000" value="52133"/>
            <element from="2024-01-12T21:00:00.000+0000" to="2024-01-12T22:00:00.000+0000" value="51957"/>
            <element from="2024-01-12T22:00:00.000+0000" to="2024-01-12T23:00:00.000+0000" value="51776"/>
            <element from="2024-01-12T23:00:00.000+0000" to="2024-01-13T00:00:00.000+0000" value="51590"/>
            <element from="2024-01-13T00:00:00.000+0000" to="2024-01-13T01:00:00.000+0000" value="51400"/>
            <element from="2024-01-13T01:00:00.000+0000" to="2024-01-13T02:00:00.000+0000" value="51206"/>
            <element from="2024-01-13T02:00:00.000+0000" to="2024-01-13T03:00:00.000+0000" value="51007"/>
            <element from="2024-01-13T03:00:00.000+0000" to="2024-01-13T04:00:00.000+0000" value="50803"/>
            <element from="2024-01-13T04:00:00.000+0000" to="2024-01-13T05:00:00.000+0000" value="50595"/>
            <element from="2024-01-13T05:00:00.000+0000" to="2024-01-13T06:00:00.000+0000" value="50383"/>
            <element from="2024-01-13T06:00:00.000+0000" to="2024-01-13T07:00:00.000+0000" value="50167"/>
            <element from="2024-01-13T07:00:00.000+0000" to="2024-01-13T08:00:00.000+0000" value="199788"/>
            <element from="2024-01-13T08:00:00.000+0000" to="2024-01-13T09:00:00.000+0000" value="198891"/>
            <element from="2024-01-13T09:00:00.000+0000" to="2024-01-13T10:00:00.000+0000" value="197979"/>
            <element from="2024-01-13T10:00:00.000+0000" to="2024-01-13T11:00:00.000+0000" value="128083"/>
            <element from="2024-01-13T11:00:00.000+0000" to="2024-01-13T12:00:00.000+0000" value="127470"/>
            <element from="2024-01-13T12:00:00.000+0000" to="2024-01-13T13:00:00.000+0000" value="126848"/>
            <element from="2024-01-13T13:00:00.000+0000" to="2024-01-13T14:00:00.000+0000" value="126216"/>
            <element from="2024-01-13T14:00:00.000+0000" to="2024-01-13T15:00:00.000+0000" value="125575"/>
            <element from="2024-01-13T15:00:00.000+0000" to="2024-01-13T16:00:00.000+0000" value="124925"/>
            <element from="2024-01-13T16:00:00.000+0000" to="2024-01-13T17:00:00.000+0000" value="124266"/>
            <element from="2024-01-13T17:00:00.000+0000" to="2024-01-13T18:00:00.000+0000" value="47538"/>
            <element from="2024-01-13T18:00:00.000+0000" to="2024-01-13T19:00:00.000+0000" value="47279"/>
            <element from="2024-01-13T19:00:00.000+0000" to="2024-01-13T20:00:00.000+0000" value="47016"/>
            <element from="2024-01-13T20:00:00.000+0000" to="2024-01-13T21:00:00.000+0000" value="46750"/>
            <element from="2024-01-13T21:00:00.000+0000" to="2024-01-13T22:00:00.000+0000" value="46481"/>
            <element from="2024-01-13T22:00:00.000+0000" to="2024-01-13T23:00:00.000+0000" value="46210"/>
            <element from="2024-01-13T23:00:00.000+0000" to="2024-01-14T00:00:00.000+0000" value="45936"/>
            <element from="2024-01-14T00:00:00.000+0000" to="2024-01-14T01:00:00.000+0000" value="45659"/>
            <element from="2024-01-14T01:00:00.000+0000" to="2024-01-14T02:00:00.000+0000" value="45380"/>
            <element from="2024-01-14T02:00:00.000+0000" to="2024-01-14T03:00:00.000+0000" value="45098"/>
            <element from="2024-01-14T03:00:00.000+0000" to="2024-01-14T04:00:00.000+0000" value="44814"/>
            <element from="2024-01-14T04:00:00.000+0000" to="2024-01-14T05:00:00.000+0000" value="44528"/>
            <element from="2024-01-14T05:00:00.000+0000" to="2024-01-14T06:00:00.000+0000" value="44240"/>
            <element from="2024-01-14T06:00:00.000+0000" to="2024-01-14T07:00:00.000+0000" value="43950"/>
            <element from="2024-01-14T07:00:00.000+0000" to="2024-01-14T08:00:00.000+0000" value="174630"/>
            <element from="2024-01-14T08:00:00.000+0000" to="2024-01-14T09:00:00.000+0000" value="173454"/>
            <element from="2024-01-14T09:00:00.000+0000" to="2024-01-14T10:00:00.000+0000" value="172271"/>
            <element from="2024-01-14T10:00:00.000+0000" to="2024-01-14T11:00:00.000+0000" value="111203"/>
            <element from="2024-01-14T11:00:00.000+0000" to="2024-01-14T12:00:00.000+0000" value="110427"/>
            <element from="2024-01-14T12:00:00.000+0000" to="2024-01-14T13:00:00.000+0000" value="109646"/>
            <element from="2024-01-14T13:00:00.000+0000" to="2024-01-14T14:00:00.000+0000" value="108862"/>
            <element from="2024-01-14T14:00:00.000+0000" to="2024-01-14T15:00:00.000+0000" value="108076"/>
            <element from="2024-01-14T15:00:00.000+0000" to="2024-01-14T16:00:00.000+0000" value="107286"/>
            <element from="2024-01-14T16:00:00.000+0000" to="2024-01-14T17:00:00.000+0000" value="106494"/>
            <element from="2024-01-14T17:00:00.000+0000" to="2024-01-14T18:00:00.000+0000" value="40654"/>
            <element from="2024-01-14T18:00:00.000+0000" to="2024-01-14T19:00:00.000+0000" value="40347"/>
            <element from="2024-01-14T19:00:00.000+0000" to="2024-01-14T20:00:00.000+0000" value="40040"/>
            <element from="2024-01-14T20:00:00.000+0000" to="2024-01-14T21:00:00.000+0000" value="39733"/>
            <element from="2024-01-14T21:00:00.000+0000" to="2024-01-14T22:00:00.000+0000" value="39425"/>
            <element from="2024-01-14T22:00:00.000+0000" to="2024-01-14T23:00:00.000+0000" value="39117"/>
            <element from="2024-01-14T23:00:00.000+0000" to="2024-01-15T00:00:00.000+0000" value="38809"/>
            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="school-unit" physicalQuantity="POWER" unit="WATT"/>
          </profile>
        </port>
        <port xsi:type="esdl:OutPort" id="school-out" name="Out" connectedTo="school-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.4316047" lon="5.744755" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="school-supply" name="Aansluiting Basisschool De Egel, aanvoer" diameter="DN50" length="45" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="school-supply-in" name="In" connectedTo="joint-school-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="school-supply-out" name="Out" connectedTo="school-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.744755"/>
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.744755"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="school-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="school-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="school-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="school-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="school-return" name="Aansluiting Basisschool De Egel, retour" diameter="DN50" length="44" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="school-return-in" name="In" connectedTo="school-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="school-return-out" name="Out" connectedTo="joint-school-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.744755"/>
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.744755"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="school-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="school-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="school-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="school-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-pool-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-pool-supply-in" name="In" connectedTo="main-pool-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-pool-supply-out" name="Out" connectedTo="pool-supply-in main-lindenhof-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.74741" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-pool-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-pool-return-in" name="In" connectedTo="pool-return-out main-lindenhof-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-pool-return-out" name="Out" connectedTo="main-pool-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.74741" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pool-supply" name="Hoofdleiding naar Zwembad Zoë, aanvoer" diameter="DN100" length="180" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-pool-supply-in" name="In" connectedTo="joint-school-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pool-supply-out" name="Out" connectedTo="joint-pool-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.744755"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.74741"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pool-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pool-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-pool-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pool-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pool-return" name="Hoofdleiding naar Zwembad Zoë, retour" diameter="DN100" length="180" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-pool-return-in" name="In" connectedTo="joint-pool-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pool-return-out" name="Out" connectedTo="joint-school-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.74741"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.744755"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pool-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pool-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-pool-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pool-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="pool" name="Zwembad Zoë" power="350000">
        <port xsi:type="esdl:InPort" id="pool-in" name="In" connectedTo="pool-supply-out" carrier="supply">
          <profile xsi:type="esdl:DateTimeProfile" id="pool-demand" name="Heat demand">
            <element from="2024-01-08T00:00:00.000+0000" to="2024-01-08T01:00:00.000+0000" value="61250"/>
            <element from="2024-01-08T01:00:00.000+0000" to="2024-01-08T02:00:00.000+0000" value="61741"/>
            <element from="2024-01-08T02:00:00.000+0000" to="2024-01-08T03:00:00.000+0000" value="62232"/>
            <element from="2024-01-08T03:00:00.000+0000" to="2024-01-08T04:00:00.000+0000" value="62722"/>
            <element from="2024-01-08T04:00:00.000+0000" to="2024-01-08T05:00:00.000+0000" value="63212"/>
            <element from="2024-01-08T05:00:00.000+0000" to="2024-01-08T06:00:00.000+0000" value="63701"/>
            <element from="2024-01-08T06:00:00.000+0000" to="2024-01-08T07:00:00.000+0000" value="256756"/>
            <element from="2024-01-08T07:00:00.000+0000" to="2024-01-08T08:00:00.000+0000" value="258705"/>
            <element from="2024-01-08T08:00:00.000+0000" to="2024-01-08T09:00:00.000+0000" value="260649"/>
            <element from="2024-01-08T09:00:00.000+0000" to="2024-01-08T10:00:00.000+0000" value="170682"/>
            <element from="2024-01-08T10:00:00.000+0000" to="2024-01-08T11:00:00.000+0000" value="171938"/>
            <element from="2024-01-08T11:00:00.000+0000" to="2024-01-08T12:00:00.000+0000" value="173190"/>
            <element from="2024-01-08T12:00:00.000+0000" to="2024-01-08T13:00:00.000+0000" value="174437"/>
            <element from="2024-01-08T13:00:00.000+0000" to="2024-01-08T14:00:00.000+0000" value="175679"/>
            <element from="2024-01-08T14:00:00.000+0000" to="2024-01-08T15:00:00.000+0000" value="176914"/>
            <element from="2024-01-08T15:00:00.000+0000" to="2024-01-08T16:00:00.000+0000" value="178144"/>
            <element from="2024-01-08T16:00:00.000+0000" to="2024-01-08T17:00:00.000+0000" value="179367"/>
            <element from="2024-01-08T17:00:00.000+0000" to="2024-01-08T18:00:00.000+0000" value="180583"/>
            <element from="2024-01-08T18:00:00.000+0000" to="2024-01-08T19:00:00.000+0000" value="181792"/>
            <element from="2024-01-08T19:00:00.000+0000" to="2024-01-08T20:00:00.000+0000" value="182992"/>
            <element from="2024-01-08T20:00:00.000+0000" to="2024-01-08T21:00:00.000+0000" value="184185"/>
            <element from="2024-01-08T21:00:00.000+0000" to="2024-01-08T22:00:00.000+0000" value="185368"/>
            <element from="2024-01-08T22:00:00.000+0000" to="2024-01-08T23:00:00.000+0000" value="71747"/>
            <element from="2024-01-08T23:00:00.000+0000" to="2024-01-09T00:00:00.000+0000" value="72195"/>
            <element from="2024-01-09T00:00:00.000+0000" to="2024-01-09T01:00:00.000+0000" value="72639"/>
            <element from="2024-01-09T01:00:00.000+0000" to="2024-01-09T02:00:00.000+0000" value="73080"/>
            <element from="2024-01-09T02:00:00.000+0000" to="2024-01-09T03:00:00.000+0000" value="73516"/>
            <element from="2024-01-09T03:00:00.000+0000" to="2024-01-09T04:00:00.000+0000" value="73948"/>
            <element from="2024-01-09T04:00:00.000+0000" to="2024-01-09T05:00:00.000+0000" value="74375"/>
            <element from="2024-01-09T05:00:00.000+0000" to="2024-01-09T06:00:00.000+0000" value="74798"/>
            <element from="2024-01-09T06:00:00.000+0000" to="2024-01-09T07:00:00.000+0000" value="300863"/>
            <element from="2024-01-09T07:00:00.000+0000" to="2024-01-09T08:00:00.000+0000" value="302516"/>
            <element from="2024-01-09T08:00:00.000+0000" to="2024-01-09T09:00:00.000+0000" value="304149"/>
            <element from="2024-01-09T09:00:00.000+0000" to="2024-01-09T10:00:00.000+0000" value="198744"/>
            <element from="2024-01-09T10:00:00.000+0000" to="2024-01-09T11:00:00.000+0000" value="199778"/>
            <element from="2024-01-09T11:00:00.000+0000" to="2024-01-09T12:00:00.000+0000" value="200798"/>
            <element from="2024-01-09T12:00:00.000+0000" to="2024-01-09T13:00:00.000+0000" value="201803"/>
            <element from="2024-01-09T13:00:00.000+0000" to="2024-01-09T14:00:00.000+0000" value="202794"/>
            <element from="2024-01-09T14:00:00.000+0000" to="2024-01-09T15:00:00.000+0000" value="203769"/>
            <element from="2024-01-09T15:00:00.000+0000" to="2024-01-09T16:00:00.000+0000" value="204728"/>
            <element from="2024-01-09T16:00:00.000+0000" to="2024-01-09T17:00:00.000+0000" value="205672"/>
            <element from="2024-01-09T17:00:00.000+0000" to="2024-01-09T18:00:00.000+0000" value="206599"/>
            <element from="2024-01-09T18:00:00.000+0000" to="2024-01-09T19:00:00.000+0000" value="207510"/>
            <element from="2024-01-09T19:00:00.000+0000" to="2024-01-09T20:00:00.000+0000" value="208404"/>
            <element from="2024-01-09T20:00:00.000+0000" to="2024-01-09T21:00:00.000+0000" value="209281"/>
            <element from="2024-01-09T21:00:00.000+0000" to="2024-01-09T22:00:00.000+0000" value="210140"/>
            <element from="2024-01-09T22:00:00.000+0000" to="2024-01-09T23:00:00.000+0000" value="81147"/>
            <element from="2024-01-09T23:00:00.000+0000" to="2024-01-10T00:00:00.000+0000" value="81463"/>
            <element from="2024-01-10T00:00:00.000+0000" to="2024-01-10T01:00:00.000+0000" value="81773"/>
            <element from="2024-01-10T01:00:00.000+0000" to="2024-01-10T02:00:00.000+0000" value="82076"/>
            <element from="2024-01-10T02:00:00.000+0000" to="2024-01-10T03:00:00.000+0000" value="82371"/>
            <element from="2024-01-10T03:00:00.000+0000" to="2024-01-10T04:00:00.000+0000" value="82658"/>
            <element from="2024-01-10T04:00:00.000+0000" to="2024-01-10T05:00:00.000+0000" value="82939"/>
            <element from="2024-01-10T05:00:00.000+0000" to="2024-01-10T06:00:00.000+0000" value="83211"/>
            <element from="2024-01-10T06:00:00.000+0000" to="2024-01-10T07:00:00.000+0000" value="333906"/>
            <element from="2024-01-10T07:00:00.000+0000" to="2024-01-10T08:00:00.000+0000" value="334935"/>
            <element from="2024-01-10T08:00:00.000+0000" to="2024-01-10T09:00:00.000+0000" value="335933"/>
            <element from="2024-01-10T09:00:00.000+0000" to="2024-01-10T10:00:00.000+0000" value="218984"/>
            <element from="2024-01-10T10:00:00.000+0000" to="2024-01-10T11:00:00.000+0000" value="219591"/>
            <element from="2024-01-10T11:00:00.000+0000" to="2024-01-10T12:00:00.000+0000" value="220177"/>
            <element from="2024-01-10T12:00:00.000+0000" to="2024-01-10T13:00:00.000+0000" value="220741"/>
            <element from="2024-01-10T13:00:00.000+0000" to="2024-01-10T14:00:00.000+0000" value="221284"/>
            <element from="2024-01-10T14:00:00.000+0000" to="2024-01-10T15:00:00.000+0000" value="221805"/>
            <element from="2024-01-10T15:00:00.000+0000" to="2024-01-10T16:00:00.000+0000" value="222305"/>
            <element from="2024-01-10T16:00:00.000+0000" to="2024-01-10T17:00:00.000+0000" value="222782"/>
            <element from="2024-01-10T17:00:00.000+0000" to="2024-01-10T18:00:00.000+0000" value="223237"/>
            <element from="2024-01-10T18:00:00.000+0000" to="2024-01-10T19:00:00.000+0000" value="223670"/>
            <element from="2024-01-10T19:00:00.000+0000" to="2024-01-10T20:00:00.000+0000" value="224080"/>
            <element from="2024-01-10T20:00:00.000+0000" to="2024-01-10T21:00:00.000+0000" value="224468"/>
            <element from="2024-01-10T21:00:00.000+0000" to="2024-01-10T22:00:00.000+0000" value="224833"/>
            <element from="2024-01-10T22:00:00.000+0000" to="2024-01-10T23:00:00.000+0000" value="86606"/>
            <element from="2024-01-10T23:00:00.000+0000" to="2024-01-11T00:00:00.000+0000" value="86728"/>
            <element from="2024-01-11T00:00:00.000+0000" to="2024-01-11T01:00:00.000+0000" value="86842"/>
            <element from="2024-01-11T01:00:00.000+0000" to="2024-01-11T02:00:00.000+0000" value="86947"/>
            <element from="2024-01-11T02:00:00.000+0000" to="2024-01-11T03:00:00.000+0000" value="87042"/>
            <element from="2024-01-11T03:00:00.000+0000" to="2024-01-11T04:00:00.000+0000" value="87129"/>
            <element from="2024-01-11T04:00:00.000+0000" to="2024-01-11T05:00:00.000+0000" value="87207"/>
            <element from="2024-01-11T05:00:00.000+0000" to="2024-01-11T06:00:00.000+0000" value="87275"/>
            <element from="2024-01-11T06:00:00.000+0000" to="2024-01-11T07:00:00.000+0000" value="349340"/>
            <element from="2024-01-11T07:00:00.000+0000" to="2024-01-11T08:00:00.000+0000" value="349541"/>
            <element from="2024-01-11T08:00:00.000+0000" to="2024-01-11T09:00:00.000+0000" value="349706"/>
            <element from="2024-01-11T09:00:00.000+0000" to="2024-01-11T10:00:00.000+0000" value="227393"/>
            <element from="2024-01-11T10:00:00.000+0000" to="2024-01-11T11:00:00.000+0000" value="227452"/>
            <element from="2024-01-11T11:00:00.000+0000" to="2024-01-11T12:00:00.000+0000" value="227488"/>
            <element from="2024-01-11T12:00:00.000+0000" to="2024-01-11T13:00:00.000+0000" value="227500"/>
            <element from="2024-01-11T13:00:00.000+0000" to="2024-01-11T14:00:00.000+0000" value="227488"/>
            <element from="2024-01-11T14:00:00.000+0000" to="2024-01-11T15:00:00.000+0000" value="227452"/>
            <element from="2024-01-11T15:00:00.000+0000" to="2024-01-11T16:00:00.000+0000" value="227393"/>
            <element from="2024-01-11T16:00:00.000+0000" to="2024-01-11T17:00:00.000+0000" value="227309"/>
            <element from="2024-01-11T17:00:00.000+0000" to="2024-01-11T18:00:00.000+0000" value="227202"/>
            <element from="2024-01-11T18:00:00.000+0000" to="2024-01-11T19:00:00.000+0000" value="227071"/>
            <element from="2024-01-11T19:00:00.000+0000" to="2024-01-11T20:00:00.000+0000" value="226916"/>
            <element from="2024-01-11T20:00:00.000+0000" to="2024-01-11T21:00:00.000+0000" value="226738"/>
            <element from="2024-01-11T21:00:00.000+0000" to="2024-01-11T22:00:00.000+0000" value="226536"/>
            <element from="2024-01-11T22:00:00.000+0000" to="2024-01-11T23:00:00.000+0000" value="87042"/>
            <element from="2024-01-11T23:00:00.000+0000" to="2024-01-12T00:00:00.000+0000" value="86947"/>
            <element from="2024-01-12T00:00:00.000+0000" to="2024-01-12T01:00:00.000+0000" value="86842"/>
            <element from="2024-01-12T01:00:00.000+0000" to="2024-01-12T02:00:00.000+0000" value="86728"/>
            <element from="2024-01-12T02:00:00.000+0000" to="2024-01-12T03:00:00.000+0000" value="86606"/>
            <element from="2024-01-12T03:00:00.000+0000" to="2024-01-12T04:00:00.000+0000" value="86474"/>
            <element from="2024-01-12T04:00:00.000+0000" to="2024-01-12T05:00:00.000+0000" value="86334"/>
            <element from="2024-01-12T05:00:00.000+0000" to="2024-01-12T06:00:00.000+0000" value="86185"/>
            <element from="2024-01-12T06:00:00.000+0000" to="2024-01-12T07:00:00.000+0000" value="344108"/>
            <element from="2024-01-12T07:00:00.000+0000" to="2024-01-12T08:00:00.000+0000" value="343442"/>
            <element from="2024-01-12T08:00:00.000+0000" to="2024-01-12T09:00:00.000+0000" value="342742"/>
            <element from="2024-01-12T09:00:00.000+0000" to="2024-01-12T10:00:00.000+0000" value="222305"/>
            <element from="2024-01-12T10:00:00.000+0000" to="2024-01-12T11:00:00.000+0000" value="221805"/>
            <element from="2024-01-12T11:00:00.000+0000" to="2024-01-12T12:00:00.000+0000" value="221284"/>
            <element from="2024-01-12T12:00:00.000+0000" to="2024-01-12T13:00:00.000+0000" value="220741"/>
            <element from="2024-01-12T13:00:00.000+0000" to="2024-01-12T14:00:00.000+0000" value="220177"/>
            <element from="2024-01-12T14:00:00.000+0000" to="2024-01-12T15:00:00.000+0000" value="219591"/>
            <element from="2024-01-12T15:00:00.000+0000" to="2024-01-12T16:00:00.000+0000" value="218984"/>
            <element from="2024-01-12T16:00:00.000+0000" to="2024-01-12T17:00:00.000+0000" value="218356"/>
            <element from="2024-01-12T17:00:00.000+0000" to="2024-01-12T18:00:00.000+0000" value="217708"/>
            <element from="2024-01-12T18:00:00.000+0000" to="2024-01-12T19:00:00.000+0000" value="217039"/>
            <element from="2024-01-12T19:00:00.000+0000" to="2024-01-12T20:00:00.000+0000" value="216350"/>
            <element from="2024-01-12T20:00:00.000+0000" to="2024-01-12T21:00:00.000+0000" value="215641"/>
            <element from="2024-01-12T21:00:00.000+0000" to="2024-01-12T22:00:00.000+0000" value="214912"/>
            <element from="2024-01-12T22:00:00.000+0000" to="2024-01-12T23:00:00.000+0000" value="82371"/>
            <element from="2024-01-12T23:00:00.000+0000" to="2024-01-13T00:00:00.000+0000" value="82076"/>
            <element from="2024-01-13T00:00:00.000+0000" to="2024-01-13T01:00:00.000+0000" value="81773"/>
            <element from="2024-01-13T01:00:00.000+0000" to="2024-01-13T02:00:00.000+0000" value="81463"/>
            <element from="2024-01-13T02:00:00.000+0000" to="2024-01-13T03:00:00.000+0000" value="81147"/>
            <element from="2024-01-13T03:00:00.000+0000" to="2024-01-13T04:00:00.000+0000" value="80823"/>
            <element from="2024-01-13T04:00:00.000+0000" to="2024-01-13T05:00:00.000+0000" value="80493"/>
            <element from="2024-01-13T05:00:00.000+0000" to="2024-01-13T06:00:00.000+0000" value="80155"/>
            <element from="2024-01-13T06:00:00.000+0000" to="2024-01-13T07:00:00.000+0000" value="319246"/>
            <element from="2024-01-13T07:00:00.000+0000" to="2024-01-13T08:00:00.000+0000" value="317845"/>
            <element from="2024-01-13T08:00:00.000+0000" to="2024-01-13T09:00:00.000+0000" value="316418"/>
            <element from="2024-01-13T09:00:00.000+0000" to="2024-01-13T10:00:00.000+0000" value="204728"/>
            <element from="2024-01-13T10:00:00.000+0000" to="2024-01-13T11:00:00.000+0000" value="203769"/>
            <element from="2024-01-13T11:00:00.000+0000" to="2024-01-13T12:00:00.000+0000" value="202794"/>
            <element from="2024-01-13T12:00:00.000+0000" to="2024-01-13T13:00:00.000+0000" value="201803"/>
            <element from="2024-01-13T13:00:00.000+0000" to="2024-01-13T14:00:00.000+0000" value="200798"/>
            <element from="2024-01-13T14:00:00.000+0000" to="2024-01-13T15:00:00.000+0000" value="199778"/>
            <element from="2024-01-13T15:00:00.000+0000" to="2024-01-13T16:00:00.000+0000" value="198744"/>
            <element from="2024-01-13T16:00:00.000+0000" to="2024-01-13T17:00:00.000+0000" value="197697"/>
            <element from="2024-01-13T17:00:00.000+0000" to="2024-01-13T18:00:00.000+0000" value="196635"/>
            <element from="2024-01-13T18:00:00.000+0000" to="2024-01-13T19:00:00.000+0000" value="195561"/>
            <element from="2024-01-13T19:00:00.000+0000" to="2024-01-13T20:00:00.000+0000" value="194474"/>
            <element from="2024-01-13T20:00:00.000+0000" to="2024-01-13T21:00:00.000+0000" value="193375"/>
            <element from="2024-01-13T21:00:00.000+0000" to="2024-01-13T22:00:00.000+0000" value="192264"/>
            <element from="2024-01-13T22:00:00.000+0000" to="2024-01-13T23:00:00.000+0000" value="73516"/>
            <element from="2024-01-13T23:00:00.000+0000" to="2024-01-14T00:00:00.000+0000" value="73080"/>
            <element from="2024-01-14T00:00:00.000+0000" to="2024-01-14T01:00:00.000+0000" value="72639"/>
            <element from="2024-01-14T01:00:00.000+0000" to="2024-01-14T02:00:00.000+0000" value="72195"/>
            <element from="2024-01-14T02:00:00.000+0000" to="2024-01-14T03:00:00.000+0000" value="71747"/>
            <element from="2024-01-14T03:00:00.000+0000" to="2024-01-14T04:00:00.000+0000" value="71295"/>
            <element from="2024-01-14T04:00:00.000+0000" to="2024-01-14T05:00:00.000+0000" value="70840"/>
            <element from="2024-01-14T05:00:00.000+0000" to="2024-01-14T06:00:00.000+0000" value="70382"/>
            <element from="2024-01-14T06:00:00.000+0000" to="2024-01-14T07:00:00.000+0000" value="279679"/>
            <element from="2024-01-14T07:00:00.000+0000" to="2024-01-14T08:00:00.000+0000" value="277820"/>
            <element from="2024-01-14T08:00:00.000+0000" to="2024-01-14T09:00:00.000+0000" value="275949"/>
            <element from="2024-01-14T09:00:00.000+0000" to="2024-01-14T10:00:00.000+0000" value="178144"/>
            <element from="2024-01-14T10:00:00.000+0000" to="2024-01-14T11:00:00.000+0000" value="176914"/>
            <element from="2024-01-14T11:00:00.000+0000" to="2024-01-14T12:00:00.000+0000" value="175679"/>
            <element from="2024-01-14T12:00:00.000+0000" to="2024-01-14T13:00:00.000+0000" value="174437"/>
            <element from="2024-01-14T13:00:00.000+0000" to="2024-01-14T14:00:00.000+0000" value="173190"/>
            <element from="2024-01-14T14:00:00.000+0000" to="2024-01-14T15:00:00.000+0000" value="171938"/>
            <element from="2024-01-14T15:00:00.000+0000" to="2024-01-14T16:00:00.000+0000" value="170682"/>
            <element from="2024-01-14T16:00:00.000+0000" to="2024-01-14T17:00:00.000+0000" value="169422"/>
            <element from="2024-01-14T17:00:00.000+0000" to="2024-01-14T18:00:00.000+0000" value="168158"/>
            <element from="2024-01-14T18:00:00.000+0000" to="2024-01-14T19:00:00.000+0000" value="166892"/>
            <element from="2024-01-14T19:00:00.000+0000" to="2024-01-14T20:00:00.000+0000" value="165622"/>
            <element from="2024-01-14T20:00:00.000+0000" to="2024-01-14T21:00:00.000+0000" value="164350"/>
            <element from="2024-01-14T21:00:00.000+0000" to="2024-01-14T22:00:00.000+0000" value="163077"/>
            <element from="2024-01-14T22:00:00.000+0000" to="2024-01-14T23:00:00.000+0000" value="62232"/>
            <element from="2024-01-14T23:00:00.000+0000" to="2024-01-15T00:00:00.000+0000" value="61741"/>
            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="pool-unit" physicalQuantity="POWER" unit="WATT"/>
          </profile>
        </port>
        <port xsi:type="esdl:OutPort" id="pool-out" name="Out" connectedTo="pool-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.4316047" lon="5.74741" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pool-supply" name="Aansluiting Zwembad Zoë, aanvoer" diameter="DN65" length="45" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pool-supply-in" name="In" connectedTo="joint-pool-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pool-supply-out" name="Out" connectedTo="pool-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.74741"/>
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.74741"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pool-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pool-return" name="Aansluiting Zwembad Zoë, retour" diameter="DN65" length="44" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pool-return-in" name="In" connectedTo="pool-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pool-return-out" name="Out" connectedTo="joint-pool-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.74741"/>
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.74741"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pool-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pool-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pool-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pool-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-lindenhof-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-lindenhof-supply-in" name="In" connectedTo="main-lindenhof-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-lindenhof-supply-out" name="Out" connectedTo="lindenhof-supply-in main-tower-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.7500649" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-lindenhof-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-lindenhof-return-in" name="In" connectedTo="lindenhof-return-out main-tower-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-lindenhof-return-out" name="Out" connectedTo="main-lindenhof-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.7500649" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-lindenhof-supply" name="Hoofdleiding naar Lindenhof 1–80, aanvoer" diameter="DN100" length="180" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-lindenhof-supply-in" name="In" connectedTo="joint-pool-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-lindenhof-supply-out" name="Out" connectedTo="joint-lindenhof-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.74741"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7500649"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-lindenhof-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-lindenhof-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-lindenhof-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-lindenhof-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-lindenhof-return" name="Hoofdleiding naar Lindenhof 1–80, retour" diameter="DN100" length="180" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-lindenhof-return-in" name="In" connectedTo="joint-lindenhof-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-lindenhof-return-out" name="Out" connectedTo="joint-pool-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7500649"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.74741"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-lindenhof-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-lindenhof-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-lindenhof-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-lindenhof-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="lindenhof" name="Lindenhof 1–80" power="300000">
        <port xsi:type="esdl:InPort" id="lindenhof-in" name="In" connectedTo="lindenhof-supply-out" carrier="supply">
          <profile xsi:type="esdl:DateTimeProfile" id="lindenhof-demand" name="Heat demand">
            <element from="2024-01-08T00:00:00.000+0000" to="2024-01-08T01:00:00.000+0000" value="52500"/>
            <element from="2024-01-08T01:00:00.000+0000" to="2024-01-08T02:00:00.000+0000" value="52921"/>
            <element from="2024-01-08T02:00:00.000+0000" to="2024-01-08T03:00:00.000+0000" value="53341"/>
            <element from="2024-01-08T03:00:00.000+0000" to="2024-01-08T04:00:00.000+0000" value="53762"/>
            <element from="2024-01-08T04:00:00.000+0000" to="2024-01-08T05:00:00.000+0000" value="54181"/>
            <element from="2024-01-08T05:00:00.000+0000" to="2024-01-08T06:00:00.000+0000" value="54601"/>
            <element from="2024-01-08T06:00:00.000+0000" to="2024-01-08T07:00:00.000+0000" value="220077"/>
            <element from="2024-01-08T07:00:00.000+0000" to="2024-01-08T08:00:00.000+0000" value="221747"/>
            <element from="2024-01-08T08:00:00.000+0000" to="2024-01-08T09:00:00.000+0000" value="223414"/>
            <element from="2024-01-08T09:00:00.000+0000" to="2024-01-08T10:00:00.000+0000" value="146299"/>
            <element from="2024-01-08T10:00:00.000+0000" to="2024-01-08T11:00:00.000+0000" value="147376"/>
            <element from="2024-01-08T11:00:00.000+0000" to="2024-01-08T12:00:00.000+0000" value="148449"/>
            <element from="2024-01-08T12:00:00.000+0000" to="2024-01-08T13:00:00.000+0000" value="149517"/>
            <element from="2024-01-08T13:00:00.000+0000" to="2024-01-08T14:00:00.000+0000" value="150582"/>
            <element from="2024-01-08T14:00:00.000+0000" to="2024-01-08T15:00:00.000+0000" value="151641"/>
            <element from="2024-01-08T15:00:00.000+0000" to="2024-01-08T16:00:00.000+0000" value="152695"/>
            <element from="2024-01-08T16:00:00.000+0000" to="2024-01-08T17:00:00.000+0000" value="153743"/>
            <element from="2024-01-08T17:00:00.000+0000" to="2024-01-08T18:00:00.000+0000" value="154785"/>
            <element from="2024-01-08T18:00:00.000+0000" to="2024-01-08T19:00:00.000+0000" value="155821"/>
            <element from="2024-01-08T19:00:00.000+0000" to="2024-01-08T20:00:00.000+0000" value="156850"/>
            <element from="2024-01-08T20:00:00.000+0000" to="2024-01-08T21:00:00.000+0000" value="157872"/>
            <element from="2024-01-08T21:00:00.000+0000" to="2024-01-08T22:00:00.000+0000" value="158887"/>
            <element from="2024-01-08T22:00:00.000+0000" to="2024-01-08T23:00:00.000+0000" value="159894"/>
            <element from="2024-01-08T23:00:00.000+0000" to="2024-01-09T00:00:00.000+0000" value="61882"/>
            <element from="2024-01-09T00:00:00.000+0000" to="2024-01-09T01:00:00.000+0000" value="62262"/>
            <element from="2024-01-09T01:00:00.000+0000" to="2024-01-09T02:00:00.000+0000" value="62640"/>
            <element from="2024-01-09T02:00:00.000+0000" to="2024-01-09T03:00:00.000+0000" value="63014"/>
            <element from="2024-01-09T03:00:00.000+0000" to="2024-01-09T04:00:00.000+0000" value="63384"/>
            <element from="2024-01-09T04:00:00.000+0000" to="2024-01-09T05:00:00.000+0000" value="63750"/>
            <element from="2024-01-09T05:00:00.000+0000" to="2024-01-09T06:00:00.000+0000" value="64112"/>
            <element from="2024-01-09T06:00:00.000+0000" to="2024-01-09T07:00:00.000+0000" value="257883"/>
            <element from="2024-01-09T07:00:00.000+0000" to="2024-01-09T08:00:00.000+0000" value="259299"/>
            <element from="2024-01-09T08:00:00.000+0000" to="2024-01-09T09:00:00.000+0000" value="260699"/>
            <element from="2024-01-09T09:00:00.000+0000" to="2024-01-09T10:00:00.000+0000" value="170352"/>
            <element from="2024-01-09T10:00:00.000+0000" to="2024-01-09T11:00:00.000+0000" value="171238"/>
            <element from="2024-01-09T11:00:00.000+0000" to="2024-01-09T12:00:00.000+0000" value="172113"/>
            <element from="2024-01-09T12:00:00.000+0000" to="2024-01-09T13:00:00.000+0000" value="172974"/>
            <element from="2024-01-09T13:00:00.000+0000" to="2024-01-09T14:00:00.000+0000" value="173823"/>
            <element from="2024-01-09T14:00:00.000+0000" to="2024-01-09T15:00:00.000+0000" value="174659"/>
            <element from="2024-01-09T15:00:00.000+0000" to="2024-01-09T16:00:00.000+0000" value="175481"/>
            <element from="2024-01-09T16:00:00.000+0000" to="2024-01-09T17:00:00.000+0000" value="176290"/>
            <element from="2024-01-09T17:00:00.000+0000" to="2024-01-09T18:00:00.000+0000" value="177085"/>
            <element from="2024-01-09T18:00:00.000+0000" to="2024-01-09T19:00:00.000+0000" value="177866"/>
            <element from="2024-01-09T19:00:00.000+0000" to="2024-01-09T20:00:00.000+0000" value="178632"/>
            <element from="2024-01-09T20:00:00.000+0000" to="2024-01-09T21:00:00.000+0000" value="179384"/>
            <element from="2024-01-09T21:00:00.000+0000" to="2024-01-09T22:00:00.000+0000" value="180120"/>
            <element from="2024-01-09T22:00:00.000+0000" to="2024-01-09T23:00:00.000+0000" value="180841"/>
            <element from="2024-01-09T23:00:00.000+0000" to="2024-01-10T00:00:00.000+0000" value="69826"/>
            <element from="2024-01-10T00:00:00.000+0000" to="2024-01-10T01:00:00.000+0000" value="70091"/>
            <element from="2024-01-10T01:00:00.000+0000" to="2024-01-10T02:00:00.000+0000" value="70350"/>
            <element from="2024-01-10T02:00:00.000+0000" to="2024-01-10T03:00:00.000+0000" value="70603"/>
            <element from="2024-01-10T03:00:00.000+0000" to="2024-01-10T04:00:00.000+0000" value="70850"/>
            <element from="2024-01-10T04:00:00.000+0000" to="2024-01-10T05:00:00.000+0000" value="71090"/>
            <element from="2024-01-10T05:00:00.000+0000" to="2024-01-10T06:00:00.000+0000" value="71324"/>
            <element from="2024-01-10T06:00:00.000+0000" to="2024-01-10T07:00:00.000+0000" value="286205"/>
            <element from="2024-01-10T07:00:00.000+0000" to="2024-01-10T08:00:00.000+0000" value="287087"/>
            <element from="2024-01-10T08:00:00.000+0000" to="2024-01-10T09:00:00.000+0000" value="287942"/>
            <element from="2024-01-10T09:00:00.000+0000" to="2024-01-10T10:00:00.000+0000" value="187701"/>
            <element from="2024-01-10T10:00:00.000+0000" to="2024-01-10T11:00:00.000+0000" value="188221"/>
            <element from="2024-01-10T11:00:00.000+0000" to="2024-01-10T12:00:00.000+0000" value="188723"/>
            <element from="2024-01-10T12:00:00.000+0000" to="2024-01-10T13:00:00.000+0000" value="189207"/>
            <element from="2024-01-10T13:00:00.000+0000" to="2024-01-10T14:00:00.000+0000" value="189672"/>
            <element from="2024-01-10T14:00:00.000+0000" to="2024-01-10T15:00:00.000+0000" value="190119"/>
            <element from="2024-01-10T15:00:00.000+0000" to="2024-01-10T16:00:00.000+0000" value="190547"/>
            <element from="2024-01-10T16:00:00.000+0000" to="2024-01-10T17:00:00.000+0000" value="190956"/>
            <element from="2024-01-10T17:00:00.000+0000" to="2024-01-10T18:00:00.000+0000" value="191346"/>
            <element from="2024-01-10T18:00:00.000+0000" to="2024-01-10T19:00:00.000+0000" value="191717"/>
            <element from="2024-01-10T19:00:00.000+0000" to="2024-01-10T20:00:00.000+0000" value="192069"/>
            <element from="2024-01-10T20:00:00.000+0000" to="2024-01-10T21:00:00.000+0000" value="192401"/>
            <element from="2024-01-10T21:00:00.000+0000" to="2024-01-10T22:00:00.000+0000" value="192714"/>
            <element from="2024-01-10T22:00:00.000+0000" to="2024-01-10T23:00:00.000+0000" value="193007"/>
            <element from="2024-01-10T23:00:00.000+0000" to="2024-01-11T00:00:00.000+0000" value="74338"/>
            <element from="2024-01-11T00:00:00.000+0000" to="2024-01-11T01:00:00.000+0000" value="74436"/>
            <element from="2024-01-11T01:00:00.000+0000" to="2024-01-11T02:00:00.000+0000" value="74526"/>
            <element from="2024-01-11T02:00:00.000+0000" to="2024-01-11T03:00:00.000+0000" value="74608"/>
            <element from="2024-01-11T03:00:00.000+0000" to="2024-01-11T04:00:00.000+0000" value="74682"/>
            <element from="2024-01-11T04:00:00.000+0000" to="2024-01-11T05:00:00.000+0000" value="74749"/>
            <element from="2024-01-11T05:00:00.000+0000" to="2024-01-11T06:00:00.000+0000" value="74808"/>
            <element from="2024-01-11T06:00:00.000+0000" to="2024-01-11T07:00:00.000+0000" value="299434"/>
            <element from="2024-01-11T07:00:00.000+0000" to="2024-01-11T08:00:00.000+0000" value="299607"/>
            <element from="2024-01-11T08:00:00.000+0000" to="2024-01-11T09:00:00.000+0000" value="299748"/>
            <element from="2024-01-11T09:00:00.000+0000" to="2024-01-11T10:00:00.000+0000" value="194908"/>
            <element from="2024-01-11T10:00:00.000+0000" to="2024-01-11T11:00:00.000+0000" value="194959"/>
            <element from="2024-01-11T11:00:00.000+0000" to="2024-01-11T12:00:00.000+0000" value="194990"/>
            <element from="2024-01-11T12:00:00.000+0000" to="2024-01-11T13:00:00.000+0000" value="195000"/>
            <element from="2024-01-11T13:00:00.000+0000" to="2024-01-11T14:00:00.000+0000" value="194990"/>
            <element from="2024-01-11T14:00:00.000+0000" to="2024-01-11T15:00:00.000+0000" value="194959"/>
            <element from="2024-01-11T15:00:00.000+0000" to="2024-01-11T16:00:00.000+0000" value="194908"/>
            <element from="2024-01-11T16:00:00.000+0000" to="2024-01-11T17:00:00.000+0000" value="194836"/>
            <element from="2024-01-11T17:00:00.000+0000" to="2024-01-11T18:00:00.000+0000" value="194744"/>
            <element from="2024-01-11T18:00:00.000+0000" to="2024-01-11T19:00:00.000+0000" value="194632"/>
            <element from="2024-01-11T19:00:00.000+0000" to="2024-01-11T20:00:00.000+0000" value="194500"/>
            <element from="2024-01-11T20:00:00.000+0000" to="2024-01-11T21:00:00.000+0000" value="194347"/>
            <element from="2024-01-11T21:00:00.000+0000" to="2024-01-11T22:00:00.000+0000" value="194173"/>
            <element from="2024-01-11T22:00:00.000+0000" to="2024-01-11T23:00:00.000+0000" value="193980"/>
            <element from="2024-01-11T23:00:00.000+0000" to="2024-01-12T00:00:00.000+0000" value="74526"/>
            <element from="2024-01-12T00:00:00.000+0000" to="2024-01-12T01:00:00.000+0000" value="74436"/>
            <element from="2024-01-12T01:00:00.000+0000" to="2024-01-12T02:00:00.000+0000" value="74338"/>
            <element from="2024-01-12T02:00:00.000+0000" to="2024-01-12T03:00:00.000+0000" value="74233"/>
            <element from="2024-01-12T03:00:00.000+0000" to="2024-01-12T04:00:00.000+0000" value="74121"/>
            <element from="2024-01-12T04:00:00.000+0000" to="2024-01-12T05:00:00.000+0000" value="74000"/>
            <element from="2024-01-12T05:00:00.000+0000" to="2024-01-12T06:00:00.000+0000" value="73873"/>
            <element from="2024-01-12T06:00:00.000+0000" to="2024-01-12T07:00:00.000+0000" value="294949"/>
            <element from="2024-01-12T07:00:00.000+0000" to="2024-01-12T08:00:00.000+0000" value="294379"/>
            <element from="2024-01-12T08:00:00.000+0000" to="2024-01-12T09:00:00.000+0000" value="293779"/>
            <element from="2024-01-12T09:00:00.000+0000" to="2024-01-12T10:00:00.000+0000" value="190547"/>
            <element from="2024-01-12T10:00:00.000+0000" to="2024-01-12T11:00:00.000+0000" value="190119"/>
            <element from="2024-01-12T11:00:00.000+0000" to="2024-01-12T12:00:00.000+0000" value="189672"/>
            <element from="2024-01-12T12:00:00.000+0000" to="2024-01-12T13:00:00.000+0000" value="189207"/>
            <element from="2024-01-12T13:00:00.000+0000" to="2024-01-12T14:00:00.000+0000" value="188723"/>
            <element from="2024-01-12T14:00:00.000+0000" to="2024-01-12T15:00:00.000+0000" value="188221"/>
            <element from="2024-01-12T15:00:00.000+0000" to="2024-01-12T16:00:00.000+0000" value="187701"/>
            <element from="2024-01-12T16:00:00.000+0000" to="2024-01-12T17:00:00.000+0000" value="187162"/>
            <element from="2024-01-12T17:00:00.000+0000" to="2024-01-12T18:00:00.000+0000" value="186607"/>
            <element from="2024-01-12T18:00:00.000+0000" to="2024-01-12T19:00:00.000+0000" value="186033"/>
            <element from="2024-01-12T19:00:00.000+0000" to="2024-01-12T20:00:00.000+0000" value="185443"/>
            <element from="2024-01-12T20:00:00.000+0000" to="2024-01-12T21:00:00.000+0000" value="184835"/>
            <element from="2024-01-12T21:00:00.000+0000" to="2024-01-12T22:00:00.000+0000" value="184210"/>
            <element from="2024-01-12T22:00:00.000+0000" to="2024-01-12T23:00:00.000+0000" value="183569"/>
            <element from="2024-01-12T23:00:00.000+0000" to="2024-01-13T00:00:00.000+0000" value="70350"/>
            <element from="2024-01-13T00:00:00.000+0000" to="2024-01-13T01:00:00.000+0000" value="70091"/>
            <element from="2024-01-13T01:00:00.000+0000" to="2024-01-13T02:00:00.000+0000" value="69826"/>
            <element from="2024-01-13T02:00:00.000+0000" to="2024-01-13T03:00:00.000+0000" value="69554"/>
            <element from="2024-01-13T03:00:00.000+0000" to="2024-01-13T04:00:00.000+0000" value="69277"/>
            <element from="2024-01-13T04:00:00.000+0000" to="2024-01-13T05:00:00.000+0000" value="68994"/>
            <element from="2024-01-13T05:00:00.000+0000" to="2024-01-13T06:00:00.000+0000" value="68705"/>
            <element from="2024-01-13T06:00:00.000+0000" to="2024-01-13T07:00:00.000+0000" value="273640"/>
            <element from="2024-01-13T07:00:00.000+0000" to="2024-01-13T08:00:00.000+0000" value="272438"/>
            <element from="2024-01-13T08:00:00.000+0000" to="2024-01-13T09:00:00.000+0000" value="271216"/>
            <element from="2024-01-13T09:00:00.000+0000" to="2024-01-13T10:00:00.000+0000" value="175481"/>
            <element from="2024-01-13T10:00:00.000+0000" to="2024-01-13T11:00:00.000+0000" value="174659"/>
            <element from="2024-01-13T11:00:00.000+0000" to="2024-01-13T12:00:00.000+0000" value="173823"/>
            <element from="2024-01-13T12:00:00.000+0000" to="2024-01-13T13:00:00.000+0000" value="172974"/>
            <element from="2024-01-13T13:00:00.000+0000" to="2024-01-13T14:00:00.000+0000" value="172113"/>
            <element from="2024-01-13T14:00:00.000+0000" to="2024-01-13T15:00:00.000+0000" value="171238"/>
            <element from="2024-01-13T15:00:00.000+0000" to="2024-01-13T16:00:00.000+0000" value="170352"/>
            <element from="2024-01-13T16:00:00.000+0000" to="2024-01-13T17:00:00.000+0000" value="169454"/>
            <element from="2024-01-13T17:00:00.000+0000" to="2024-01-13T18:00:00.000+0000" value="168545"/>
            <element from="2024-01-13T18:00:00.000+0000" to="2024-01-13T19:00:00.000+0000" value="167624"/>
            <element from="2024-01-13T19:00:00.000+0000" to="2024-01-13T20:00:00.000+0000" value="166692"/>
            <element from="2024-01-13T20:00:00.000+0000" to="2024-01-13T21:00:00.000+0000" value="165750"/>
            <element from="2024-01-13T21:00:00.000+0000" to="2024-01-13T22:00:00.000+0000" value="164798"/>
            <element from="2024-01-13T22:00:00.000+0000" to="2024-01-13T23:00:00.000+0000" value="163835"/>
            <element from="2024-01-13T23:00:00.000+0000" to="2024-01-14T00:00:00.000+0000" value="62640"/>
            <element from="2024-01-14T00:00:00.000+0000" to="2024-01-14T01:00:00.000+0000" value="62262"/>
            <element from="2024-01-14T01:00:00.000+0000" to="2024-01-14T02:00:00.000+0000" value="61882"/>
            <element from="2024-01-14T02:00:00.000+0000" to="2024-01-14T03:00:00.000+0000" value="61498"/>
            <element from="2024-01-14T03:00:00.000+0000" to="2024-01-14T04:00:00.000+0000" value="61110"/>
            <element from="2024-01-14T04:00:00.000+0000" to="2024-01-14T05:00:00.000+0000" value="60720"/>
            <element from="2024-01-14T05:00:00.000+0000" to="2024-01-14T06:00:00.000+0000" value="60327"/>
            <element from="2024-01-14T06:00:00.000+0000" to="2024-01-14T07:00:00.000+0000" value="239725"/>
            <element from="2024-01-14T07:00:00.000+0000" to="2024-01-14T08:00:00.000+0000" value="238131"/>
            <element from="2024-01-14T08:00:00.000+0000" to="2024-01-14T09:00:00.000+0000" value="236528"/>
            <element from="2024-01-14T09:00:00.000+0000" to="2024-01-14T10:00:00.000+0000" value="152695"/>
            <element from="2024-01-14T10:00:00.000+0000" to="2024-01-14T11:00:00.000+0000" value="151641"/>
            <element from="2024-01-14T11:00:00.000+0000" to="2024-01-14T12:00:00.000+0000" value="150582"/>
            <element from="2024-01-14T12:00:00.000+0000" to="2024-01-14T13:00:00.000+0000" value="149517"/>
            <element from="2024-01-14T13:00:00.000+0000" to="2024-01-14T14:00:00.000+0000" value="148449"/>
            <element from="2024-01-14T14:00:00.000+0000" to="2024-01-14T15:00:00.000+0000" value="147376"/>
            <element from="2024-01-14T15:00:00.000+0000" to="2024-01-14T16:00:00.000+0000" value="146299"/>
            <element from="2024-01-14T16:00:00.000+0000" to="2024-01-14T17:00:00.000+0000" value="145219"/>
            <element from="2024-01-14T17:00:00.000+0000" to="2024-01-14T18:00:00.000+0000" value="144136"/>
            <element from="2024-01-14T18:00:00.000+0000" to="2024-01-14T19:00:00.000+0000" value="143050"/>
            <element from="2024-01-14T19:00:00.000+0000" to="2024-01-14T20:00:00.000+0000" value="141962"/>
            <element from="2024-01-14T20:00:00.000+0000" to="2024-01-14T21:00:00.000+0000" value="140872"/>
            <element from="2024-01-14T21:00:00.000+0000" to="2024-01-14T22:00:00.000+0000" value="139780"/>
            <element from="2024-01-14T22:00:00.000+0000" to="2024-01-14T23:00:00.000+0000" value="138687"/>
            <element from="2024-01-14T23:00:00.000+0000" to="2024-01-15T00:00:00.000+0000" value="52921"/>
            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="lindenhof-unit" physicalQuantity="POWER" unit="WATT"/>
          </profile>
        </port>
        <port xsi:type="esdl:OutPort" id="lindenhof-out" name="Out" connectedTo="lindenhof-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.4316047" lon="5.7500649" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="lindenhof-supply" name="Aansluiting Lindenhof 1–80, aanvoer" diameter="DN50" length="45" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="lindenhof-supply-in" name="In" connectedTo="joint-lindenhof-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="lindenhof-supply-out" name="Out" connectedTo="lindenhof-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7500649"/>
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7500649"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="lindenhof-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="lindenhof-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="lindenhof-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="lindenhof-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="lindenhof-return" name="Aansluiting Lindenhof 1–80, retour" diameter="DN50" length="44" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="lindenhof-return-in" name="In" connectedTo="lindenhof-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="lindenhof-return-out" name="Out" connectedTo="joint-lindenhof-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7500649"/>
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.7500649"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="lindenhof-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="lindenhof-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="lindenhof-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="lindenhof-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-tower-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-tower-supply-in" name="In" connectedTo="main-tower-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-tower-supply-out" name="Out" connectedTo="tower-supply-in main-library-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.7527199" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-tower-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-tower-return-in" name="In" connectedTo="tower-return-out main-library-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-tower-return-out" name="Out" connectedTo="main-tower-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.7527199" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-tower-supply" name="Hoofdleiding naar Flat Ålesund, aanvoer" diameter="DN65" length="180" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="main-tower-supply-in" name="In" connectedTo="joint-lindenhof-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-tower-supply-out" name="Out" connectedTo="joint-tower-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7500649"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7527199"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-tower-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="main-tower-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="main-tower-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-tower-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-tower-return" name="Hoofdleiding naar Flat Ålesund, retour" diameter="DN65" length="180" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="main-tower-return-in" name="In" connectedTo="joint-tower-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-tower-return-out" name="Out" connectedTo="joint-lindenhof-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7527199"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7500649"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-tower-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="main-tower-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="main-tower-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-tower-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="tower" name="Flat Ålesund" power="400000">
        <port xsi:type="esdl:InPort" id="tower-in" name="In" connectedTo="tower-supply-out" carrier="supply">
          <profile xsi:type="esdl:DateTimeProfile" id="tower-demand" name="Heat demand">
            <element from="2024-01-08T00:00:00.000+0000" to="2024-01-08T01:00:00.000+0000" value="70000"/>
            <element from="2024-01-08T01:00:00.000+0000" to="2024-01-08T02:00:00.000+0000" value="70561"/>
            <element from="2024-01-08T02:00:00.000+0000" to="2024-01-08T03:00:00.000+0000" value="71122"/>
            <element from="2024-01-08T03:00:00.000+0000" to="2024-01-08T04:00:00.000+0000" value="71682"/>
            <element from="2024-01-08T04:00:00.000+0000" to="2024-01-08T05:00:00.000+0000" value="72242"/>
            <element from="2024-01-08T05:00:00.000+0000" to="2024-01-08T06:00:00.000+0000" value="72801"/>
            <element from="2024-01-08T06:00:00.000+0000" to="2024-01-08T07:00:00.000+0000" value="293436"/>
            <element from="2024-01-08T07:00:00.000+0000" to="2024-01-08T08:00:00.000+0000" value="295663"/>
            <element from="2024-01-08T08:00:00.000+0000" to="2024-01-08T09:00:00.000+0000" value="297885"/>
            <element from="2024-01-08T09:00:00.000+0000" to="2024-01-08T10:00:00.000+0000" value="195065"/>
            <element from="2024-01-08T10:00:00.000+0000" to="2024-01-08T11:00:00.000+0000" value="196501"/>
            <element from="2024-01-08T11:00:00.000+0000" to="2024-01-08T12:00:00.000+0000" value="197932"/>
            <element from="2024-01-08T12:00:00.000+0000" to="2024-01-08T13:00:00.000+0000" value="199357"/>
            <element from="2024-01-08T13:00:00.000+0000" to="2024-01-08T14:00:00.000+0000" value="200776"/>
            <element from="2024-01-08T14:00:00.000+0000" to="2024-01-08T15:00:00.000+0000" value="202188"/>
            <element from="2024-01-08T15:00:00.000+0000" to="2024-01-08T16:00:00.000+0000" value="203593"/>
            <element from="2024-01-08T16:00:00.000+0000" to="2024-01-08T17:00:00.000+0000" value="204991"/>
            <element from="2024-01-08T17:00:00.000+0000" to="2024-01-08T18:00:00.000+0000" value="206381"/>
            <element from="2024-01-08T18:00:00.000+0000" to="2024-01-08T19:00:00.000+0000" value="207762"/>
            <element from="2024-01-08T19:00:00.000+0000" to="2024-01-08T20:00:00.000+0000" value="209134"/>
            <element from="2024-01-08T20:00:00.000+0000" to="2024-01-08T21:00:00.000+0000" value="210497"/>
            <element from="2024-01-08T21:00:00.000+0000" to="2024-01-08T22:00:00.000+0000" value="211849"/>
            <element from="2024-01-08T22:00:00.000+0000" to="2024-01-08T23:00:00.000+0000" value="213192"/>
            <element from="2024-01-08T23:00:00.000+0000" to="2024-01-09T00:00:00.000+0000" value="82509"/>
            <element from="2024-01-09T00:00:00.000+0000" to="2024-01-09T01:00:00.000+0000" value="83017"/>
            <element from="2024-01-09T01:00:00.000+0000" to="2024-01-09T02:00:00.000+0000" value="83520"/>
            <element from="2024-01-09T02:00:00.000+0000" to="2024-01-09T03:00:00.000+0000" value="84018"/>
            <element from="2024-01-09T03:00:00.000+0000" to="2024-01-09T04:00:00.000+0000" value="84512"/>
            <element from="2024-01-09T04:00:00.000+0000" to="2024-01-09T05:00:00.000+0000" value="85000"/>
            <element from="2024-01-09T05:00:00.000+0000" to="2024-01-09T06:00:00.000+0000" value="85483"/>
            <element from="2024-01-09T06:00:00.000+0000" to="2024-01-09T07:00:00.000+0000" value="343844"/>
            <element from="2024-01-09T07:00:00.000+0000" to="2024-01-09T08:00:00.000+0000" value="345733"/>
            <element from="2024-01-09T08:00:00.000+0000" to="2024-01-09T09:00:00.000+0000" value="347598"/>
            <element from="2024-01-09T09:00:00.000+0000" to="2024-01-09T10:00:00.000+0000" value="227136"/>
            <element from="2024-01-09T10:00:00.000+0000" to="2024-01-09T11:00:00.000+0000" value="228318"/>
            <element from="2024-01-09T11:00:00.000+0000" to="2024-01-09T12:00:00.000+0000" value="229483"/>
            <element from="2024-01-09T12:00:00.000+0000" to="2024-01-09T13:00:00.000+0000" value="230632"/>
            <element from="2024-01-09T13:00:00.000+0000" to="2024-01-09T14:00:00.000+0000" value="231764"/>
            <element from="2024-01-09T14:00:00.000+0000" to="2024-01-09T15:00:00.000+0000" value="232878"/>
            <element from="2024-01-09T15:00:00.000+0000" to="2024-01-09T16:00:00.000+0000" value="233975"/>
            <element from="2024-01-09T16:00:00.000+0000" to="2024-01-09T17:00:00.000+0000" value="235053"/>
            <element from="2024-01-09T17:00:00.000+0000" to="2024-01-09T18:00:00.000+0000" value="236113"/>
            <element from="2024-01-09T18:00:00.000+0000" to="2024-01-09T19:00:00.000+0000" value="237154"/>
            <element from="2024-01-09T19:00:00.000+0000" to="2024-01-09T20:00:00.000+0000" value="238176"/>
            <element from="2024-01-09T20:00:00.000+0000" to="2024-01-09T21:00:00.000+0000" value="239178"/>
            <element from="2024-01-09T21:00:00.000+0000" to="2024-01-09T22:00:00.000+0000" value="240160"/>
            <element from="2024-01-09T22:00:00.000+0000" to="2024-01-09T23:00:00.000+0000" value="241122"/>
            <element from="2024-01-09T23:00:00.000+0000" to="2024-01-10T00:00:00.000+0000" value="93101"/>
            <element from="2024-01-10T00:00:00.000+0000" to="2024-01-10T01:00:00.000+0000" value="93455"/>
            <element from="2024-01-10T01:00:00.000+0000" to="2024-01-10T02:00:00.000+0000" value="93801"/>
            <element from="2024-01-10T02:00:00.000+0000" to="2024-01-10T03:00:00.000+0000" value="94138"/>
            <element from="2024-01-10T03:00:00.000+0000" to="2024-01-10T04:00:00.000+0000" value="94467"/>
            <element from="2024-01-10T04:00:00.000+0000" to="2024-01-10T05:00:00.000+0000" value="94787"/>
            <element from="2024-01-10T05:00:00.000+0000" to="2024-01-10T06:00:00.000+0000" value="95099"/>
            <element from="2024-01-10T06:00:00.000+0000" to="2024-01-10T07:00:00.000+0000" value="381607"/>
            <element from="2024-01-10T07:00:00.000+0000" to="2024-01-10T08:00:00.000+0000" value="382783"/>
            <element from="2024-01-10T08:00:00.000+0000" to="2024-01-10T09:00:00.000+0000" value="383923"/>
            <element from="2024-01-10T09:00:00.000+0000" to="2024-01-10T10:00:00.000+0000" value="250267"/>
            <element from="2024-01-10T10:00:00.000+0000" to="2024-01-10T11:00:00.000+0000" value="250961"/>
            <element from="2024-01-10T11:00:00.000+0000" to="2024-01-10T12:00:00.000+0000" value="251630"/>
            <element from="2024-01-10T12:00:00.000+0000" to="2024-01-10T13:00:00.000+0000" value="252276"/>
            <element from="2024-01-10T13:00:00.000+0000" to="2024-01-10T14:00:00.000+0000" value="252896"/>
            <element from="2024-01-10T14:00:00.000+0000" to="2024-01-10T15:00:00.000+0000" value="253492"/>
            <element from="2024-01-10T15:00:00.000+0000" to="2024-01-10T16:00:00.000+0000" value="254063"/>
            <element from="2024-01-10T16:00:00.000+0000" to="2024-01-10T17:00:00.000+0000" value="254608"/>
            <element from="2024-01-10T17:00:00.000+0000" to="2024-01-10T18:00:00.000+0000" value="255128"/>
            <element from="2024-01-10T18:00:00.000+0000" to="2024-01-10T19:00:00.000+0000" value="255623"/>
            <element from="2024-01-10T19:00:00.000+0000" to="2024-01-10T20:00:00.000+0000" value="256092"/>
            <element from="2024-01-10T20:00:00.000+0000" to="2024-01-10T21:00:00.000+0000" value="256535"/>
            <element from="2024-01-10T21:00:00.000+0000" to="2024-01-10T22:00:00.000+0000" value="256952"/>
            <element from="2024-01-10T22:00:00.000+0000" to="2024-01-10T23:00:00.000+0000" value="257342"/>
            <element from="2024-01-10T23:00:00.000+0000" to="2024-01-11T00:00:00.000+0000" value="99118"/>
            <element from="2024-01-11T00:00:00.000+0000" to="2024-01-11T01:00:00.000+0000" value="99248"/>
            <element from="2024-01-11T01:00:00.000+0000" to="2024-01-11T02:00:00.000+0000" value="99368"/>
            <element from="2024-01-11T02:00:00.000+0000" to="2024-01-11T03:00:00.000+0000" value="99477"/>
            <element from="2024-01-11T03:00:00.000+0000" to="2024-01-11T04:00:00.000+0000" value="99576"/>
            <element from="2024-01-11T04:00:00.000+0000" to="2024-01-11T05:00:00.000+0000" value="99665"/>
            <element from="2024-01-11T05:00:00.000+0000" to="2024-01-11T06:00:00.000+0000" value="99743"/>
            <element from="2024-01-11T06:00:00.000+0000" to="2024-01-11T07:00:00.000+0000" value="399245"/>
            <element from="2024-01-11T07:00:00.000+0000" to="2024-01-11T08:00:00.000+0000" value="399476"/>
            <element from="2024-01-11T08:00:00.000+0000" to="2024-01-11T09:00:00.000+0000" value="399664"/>
            <element from="2024-01-11T09:00:00.000+0000" to="2024-01-11T10:00:00.000+0000" value="259877"/>
            <element from="2024-01-11T10:00:00.000+0000" to="2024-01-11T11:00:00.000+0000" value="259945"/>
            <element from="2024-01-11T11:00:00.000+0000" to="2024-01-11T12:00:00.000+0000" value="259986"/>
            <element from="2024-01-11T12:00:00.000+0000" to="2024-01-11T13:00:00.000+0000" value="260000"/>
            <element from="2024-01-11T13:00:00.000+0000" to="2024-01-11T14:00:00.000+0000" value="259986"/>
            <element from="2024-01-11T14:00:00.000+0000" to="2024-01-11T15:00:00.000+0000" value="259945"/>
            <element from="2024-01-11T15:00:00.000+0000" to="2024-01-11T16:00:00.000+0000" value="259877"/>
            <element from="2024-01-11T16:00:00.000+0000" to="2024-01-11T17:00:00.000+0000" value="259782"/>
            <element from="2024-01-11T17:00:00.000+0000" to="2024-01-11T18:00:00.000+0000" value="259659"/>
            <element from="2024-01-11T18:00:00.000+0000" to="2024-01-11T19:00:00.000+0000" value="259510"/>
            <element from="2024-01-11T19:00:00.000+0000" to="2024-01-11T20:00:00.000+0000" value="259333"/>
            <element from="2024-01-11T20:00:00.000+0000" to="2024-01-11T21:00:00.000+0000" value="259129"/>
            <element from="2024-01-11T21:00:00.000+0000" to="2024-01-11T22:00:00.000+0000" value="258898"/>
            <element from="2024-01-11T22:00:00.000+0000" to="2024-01-11T23:00:00.000+0000" value="258640"/>
            <element from="2024-01-11T23:00:00.000+0000" to="2024-01-12T00:00:00.000+0000" value="99368"/>
            <element from="2024-01-12T00:00:00.000+0000" to="2024-01-12T01:00:00.000+0000" value="99248"/>
            <element from="2024-01-12T01:00:00.000+0000" to="2024-01-12T02:00:00.000+0000" value="99118"/>
            <element from="2024-01-12T02:00:00.000+0000" to="2024-01-12T03:00:00.000+0000" value="98978"/>
            <element from="2024-01-12T03:00:00.000+0000" to="2024-01-12T04:00:00.000+0000" value="98828"/>
            <element from="2024-01-12T04:00:00.000+0000" to="2024-01-12T05:00:00.000+0000" value="98667"/>
            <element from="2024-01-12T05:00:00.000+0000" to="2024-01-12T06:00:00.000+0000" value="98497"/>
            <element from="2024-01-12T06:00:00.000+0000" to="2024-01-12T07:00:00.000+0000" value="393266"/>
            <element from="2024-01-12T07:00:00.000+0000" to="2024-01-12T08:00:00.000+0000" value="392505"/>
            <element from="2024-01-12T08:00:00.000+0000" to="2024-01-12T09:00:00.000+0000" value="391705"/>
            <element from="2024-01-12T09:00:00.000+0000" to="2024-01-12T10:00:00.000+0000" value="254063"/>
            <element from="2024-01-12T10:00:00.000+0000" to="2024-01-12T11:00:00.000+0000" value="253492"/>
            <element from="2024-01-12T11:00:00.000+0000" to="2024-01-12T12:00:00.000+0000" value="252896"/>
            <element from="2024-01-12T12:00:00.000+0000" to="2024-01-12T13:00:00.000+0000" value="252276"/>
            <element from="2024-01-12T13:00:00.000+0000" to="2024-01-12T14:00:00.000+0000" value="251630"/>
            <element from="2024-01-12T14:00:00.000+0000" to="2024-01-12T15:00:00.000+0000" value="250961"/>
            <element from="2024-01-12T15:00:00.000+0000" to="2024-01-12T16:00:00.000+0000" value="250267"/>
            <element from="2024-01-12T16:00:00.000+0000" to="2024-01-12T17:00:00.000+0000" value="249550"/>
            <element from="2024-01-12T17:00:00.000+0000" to="2024-01-12T18:00:00.000+0000" value="248809"/>
            <element from="2024-01-12T18:00:00.000+0000" to="2024-01-12T19:00:00.000+0000" value="248044"/>
            <element from="2024-01-12T19:00:00.000+0000" to="2024-01-12T20:00:00.000+0000" value="247257"/>
            <element from="2024-01-12T20:00:00.000+0000" to="2024-01-12T21:00:00.000+0000" value="246447"/>
            <element from="2024-01-12T21:00:00.000+0000" to="2024-01-12T22:00:00.000+0000" value="245614"/>
            <element from="2024-01-12T22:00:00.000+0000" to="2024-01-12T23:00:00.000+0000" value="244759"/>
            <element from="2024-01-12T23:00:00.000+0000" to="2024-01-13T00:00:00.000+0000" value="93801"/>
            <element from="2024-01-13T00:00:00.000+0000" to="2024-01-13T01:00:00.000+0000" value="93455"/>
            <element from="2024-01-13T01:00:00.000+0000" to="2024-01-13T02:00:00.000+0000" value="93101"/>
            <element from="2024-01-13T02:00:00.000+0000" to="2024-01-13T03:00:00.000+0000" value="92739"/>
            <element from="2024-01-13T03:00:00.000+0000" to="2024-01-13T04:00:00.000+0000" value="92369"/>
            <element from="2024-01-13T04:00:00.000+0000" to="2024-01-13T05:00:00.000+0000" value="91992"/>
            <element from="2024-01-13T05:00:00.000+0000" to="2024-01-13T06:00:00.000+0000" value="91606"/>
            <element from="2024-01-13T06:00:00.000+0000" to="2024-01-13T07:00:00.000+0000" value="364853"/>
            <element from="2024-01-13T07:00:00.000+0000" to="2024-01-13T08:00:00.000+0000" value="363251"/>
            <element from="2024-01-13T08:00:00.000+0000" to="2024-01-13T09:00:00.000+0000" value="361621"/>
            <element from="2024-01-13T09:00:00.000+0000" to="2024-01-13T10:00:00.000+0000" value="233975"/>
            <element from="2024-01-13T10:00:00.000+0000" to="2024-01-13T11:00:00.000+0000" value="232878"/>
            <element from="2024-01-13T11:00:00.000+0000" to="2024-01-13T12:00:00.000+0000" value="231764"/>
            <element from="2024-01-13T12:00:00.000+0000" to="2024-01-13T13:00:00.000+0000" value="230632"/>
            <element from="2024-01-13T13:00:00.000+0000" to="2024-01-13T14:00:00.000+0000" value="229483"/>
            <element from="2024-01-13T14:00:00.000+0000" to="2024-01-13T15:00:00.000+0000" value="228318"/>
            <element from="2024-01-13T15:00:00.000+0000" to="2024-01-13T16:00:00.000+0000" value="227136"/>
            <element from="2024-01-13T16:00:00.000+0000" to="2024-01-13T17:00:00.000+0000" value="225939"/>
            <element from="2024-01-13T17:00:00.000+0000" to="2024-01-13T18:00:00.000+0000" value="224726"/>
            <element from="2024-01-13T18:00:00.000+0000" to="2024-01-13T19:00:00.000+0000" value="223499"/>
            <element from="2024-01-13T19:00:00.000+0000" to="2024-01-13T20:00:00.000+0000" value="222256"/>
            <element from="2024-01-13T20:00:00.000+0000" to="2024-01-13T21:00:00.000+0000" value="221000"/>
            <element from="2024-01-13T21:00:00.000+0000" to="2024-01-13T22:00:00.000+0000" value="219730"/>
            <element from="2024-01-13T22:00:00.000+0000" to="2024-01-13T23:00:00.000+0000" value="218447"/>
            <element from="2024-01-13T23:00:00.000+0000" to="2024-01-14T00:00:00.000+0000" value="83520"/>
            <element from="2024-01-14T00:00:00.000+0000" to="2024-01-14T01:00:00.000+0000" value="83017"/>
            <element from="2024-01-14T01:00:00.000+0000" to="2024-01-14T02:00:00.000+0000" value="82509"/>
            <element from="2024-01-14T02:00:00.000+0000" to="2024-01-14T03:00:00.000+0000" value="81997"/>
            <element from="2024-01-14T03:00:00.000+0000" to="2024-01-14T04:00:00.000+0000" value="81481"/>
            <element from="2024-01-14T04:00:00.000+0000" to="2024-01-14T05:00:00.000+0000" value="80960"/>
            <element from="2024-01-14T05:00:00.000+0000" to="2024-01-14T06:00:00.000+0000" value="80436"/>
            <element from="2024-01-14T06:00:00.000+0000" to="2024-01-14T07:00:00.000+0000" value="319633"/>
            <element from="2024-01-14T07:00:00.000+0000" to="2024-01-14T08:00:00.000+0000" value="317509"/>
            <element from="2024-01-14T08:00:00.000+0000" to="2024-01-14T09:00:00.000+0000" value="315371"/>
            <element from="2024-01-14T09:00:00.000+0000" to="2024-01-14T10:00:00.000+0000" value="203593"/>
            <element from="2024-01-14T10:00:00.000+0000" to="2024-01-14T11:00:00.000+0000" value="202188"/>
            <element from="2024-01-14T11:00:00.000+0000" to="2024-01-14T12:00:00.000+0000" value="200776"/>
            <element from="2024-01-14T12:00:00.000+0000" to="2024-01-14T13:00:00.000+0000" value="199357"/>
            <element from="2024-01-14T13:00:00.000+0000" to="2024-01-14T14:00:00.000+0000" value="197932"/>
            <element from="2024-01-14T14:00:00.000+0000" to="2024-01-14T15:00:00.000+0000" value="196501"/>
            <element from="2024-01-14T15:00:00.000+0000" to="2024-01-14T16:00:00.000+0000" value="195065"/>
            <element from="2024-01-14T16:00:00.000+0000" to="2024-01-14T17:00:00.000+0000" value="193625"/>
            <element from="2024-01-14T17:00:00.000+0000" to="2024-01-14T18:00:00.000+0000" value="192181"/>
            <element from="2024-01-14T18:00:00.000+0000" to="2024-01-14T19:00:00.000+0000" value="190733"/>
            <element from="2024-01-14T19:00:00.000+0000" to="2024-01-14T20:00:00.000+0000" value="189282"/>
            <element from="2024-01-14T20:00:00.000+0000" to="2024-01-14T21:00:00.000+0000" value="187829"/>
            <element from="2024-01-14T21:00:00.000+0000" to="2024-01-14T22:00:00.000+0000" value="186373"/>
            <element from="2024-01-14T22:00:00.000+0000" to="2024-01-14T23:00:00.000+0000" value="184917"/>
            <element from="2024-01-14T23:00:00.000+0000" to="2024-01-15T00:00:00.000+0000" value="70561"/>
            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="tower-unit" physicalQuantity="POWER" unit="WATT"/>
          </profile>
        </port>
        <port xsi:type="esdl:OutPort" id="tower-out" name="Out" connectedTo="tower-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.4316047" lon="5.7527199" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="tower-supply" name="Aansluiting Flat Ålesund, aanvoer" diameter="DN65" length="45" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="tower-supply-in" name="In" connectedTo="joint-tower-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="tower-supply-out" name="Out" connectedTo="tower-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7527199"/>
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7527199"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="tower-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="tower-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="tower-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="tower-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="tower-return" name="Aansluiting Flat Ålesund, retour" diameter="DN65" length="44" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="tower-return-in" name="In" connectedTo="tower-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="tower-return-out" name="Out" connectedTo="joint-tower-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7527199"/>
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.7527199"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="tower-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="tower-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="tower-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="tower-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-library-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="joint-library-supply-in" name="In" connectedTo="main-library-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-library-supply-out" name="Out" connectedTo="library-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.4312" lon="5.7553749" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-library-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="joint-library-return-in" name="In" connectedTo="library-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-library-return-out" name="Out" connectedTo="main-library-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.431209" lon="5.7553749" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-library-supply" name="Hoofdleiding naar Bibliotheek, aanvoer" diameter="DN25" length="180" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="main-library-supply-in" name="In" connectedTo="joint-tower-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-library-supply-out" name="Out" connectedTo="joint-library-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7527199"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7553749"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-library-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="main-library-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="main-library-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-library-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-library-return" name="Hoofdleiding naar Bibliotheek, retour" diameter="DN25" length="180" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="main-library-return-in" name="In" connectedTo="joint-library-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-library-return-out" name="Out" connectedTo="joint-tower-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7553749"/>
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7527199"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-library-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="main-library-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="main-library-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-library-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="library" name="Bibliotheek" power="90000">
        <port xsi:type="esdl:InPort" id="library-in" name="In" connectedTo="library-supply-out" carrier="supply">
          <profile xsi:type="esdl:DateTimeProfile" id="library-demand" name="Heat demand">
            <element from="2024-01-08T00:00:00.000+0000" to="2024-01-08T01:00:00.000+0000" value="15750"/>
            <element from="2024-01-08T01:00:00.000+0000" to="2024-01-08T02:00:00.000+0000" value="15876"/>
            <element from="2024-01-08T02:00:00.000+0000" to="2024-01-08T03:00:00.000+0000" value="16002"/>
            <element from="2024-01-08T03:00:00.000+0000" to="2024-01-08T04:00:00.000+0000" value="16128"/>
            <element from="2024-01-08T04:00:00.000+0000" to="2024-01-08T05:00:00.000+0000" value="16254"/>
            <element from="2024-01-08T05:00:00.000+0000" to="2024-01-08T06:00:00.000+0000" value="16380"/>
            <element from="2024-01-08T06:00:00.000+0000" to="2024-01-08T07:00:00.000+0000" value="16506"/>
            <element from="2024-01-08T07:00:00.000+0000" to="2024-01-08T08:00:00.000+0000" value="16631"/>
            <element from="2024-01-08T08:00:00.000+0000" to="2024-01-08T09:00:00.000+0000" value="16756"/>
            <element from="2024-01-08T09:00:00.000+0000" to="2024-01-08T10:00:00.000+0000" value="67523"/>
            <element from="2024-01-08T10:00:00.000+0000" to="2024-01-08T11:00:00.000+0000" value="68020"/>
            <element from="2024-01-08T11:00:00.000+0000" to="2024-01-08T12:00:00.000+0000" value="68515"/>
            <element from="2024-01-08T12:00:00.000+0000" to="2024-01-08T13:00:00.000+0000" value="44855"/>
            <element from="2024-01-08T13:00:00.000+0000" to="2024-01-08T14:00:00.000+0000" value="45174"/>
            <element from="2024-01-08T14:00:00.000+0000" to="2024-01-08T15:00:00.000+0000" value="45492"/>
            <element from="2024-01-08T15:00:00.000+0000" to="2024-01-08T16:00:00.000+0000" value="45808"/>
            <element from="2024-01-08T16:00:00.000+0000" to="2024-01-08T17:00:00.000+0000" value="46123"/>
            <element from="2024-01-08T17:00:00.000+0000" to="2024-01-08T18:00:00.000+0000" value="46436"/>
            <element from="2024-01-08T18:00:00.000+0000" to="2024-01-08T19:00:00.000+0000" value="46746"/>
            <element from="2024-01-08T19:00:00.000+0000" to="2024-01-08T20:00:00.000+0000" value="47055"/>
            <element from="2024-01-08T20:00:00.000+0000" to="2024-01-08T21:00:00.000+0000" value="47362"/>
            <element from="2024-01-08T21:00:00.000+0000" to="2024-01-08T22:00:00.000+0000" value="18333"/>
            <element from="2024-01-08T22:00:00.000+0000" to="2024-01-08T23:00:00.000+0000" value="18449"/>
            <element from="2024-01-08T23:00:00.000+0000" to="2024-01-09T00:00:00.000+0000" value="18564"/>
            <element from="2024-01-09T00:00:00.000+0000" to="2024-01-09T01:00:00.000+0000" value="18679"/>
            <element from="2024-01-09T01:00:00.000+0000" to="2024-01-09T02:00:00.000+0000" value="18792"/>
            <element from="2024-01-09T02:00:00.000+0000" to="2024-01-09T03:00:00.000+0000" value="18904"/>
            <element from="2024-01-09T03:00:00.000+0000" to="2024-01-09T04:00:00.000+0000" value="19015"/>
            <element from="2024-01-09T04:00:00.000+0000" to="2024-01-09T05:00:00.000+0000" value="19125"/>
            <element from="2024-01-09T05:00:00.000+0000" to="2024-01-09T06:00:00.000+0000" value="19234"/>
            <element from="2024-01-09T06:00:00.000+0000" to="2024-01-09T07:00:00.000+0000" value="19341"/>
            <element from="2024-01-09T07:00:00.000+0000" to="2024-01-09T08:00:00.000+0000" value="19447"/>
            <element from="2024-01-09T08:00:00.000+0000" to="2024-01-09T09:00:00.000+0000" value="19552"/>
            <element from="2024-01-09T09:00:00.000+0000" to="2024-01-09T10:00:00.000+0000" value="78624"/>
            <element from="2024-01-09T10:00:00.000+0000" to="2024-01-09T11:00:00.000+0000" value="79033"/>
            <element from="2024-01-09T11:00:00.000+0000" to="2024-01-09T12:00:00.000+0000" value="79437"/>
            <element from="2024-01-09T12:00:00.000+0000" to="2024-01-09T13:00:00.000+0000" value="51892"/>
            <element from="2024-01-09T13:00:00.000+0000" to="2024-01-09T14:00:00.000+0000" value="52147"/>
            <element from="2024-01-09T14:00:00.000+0000" to="2024-01-09T15:00:00.000+0000" value="52398"/>
            <element from="2024-01-09T15:00:00.000+0000" to="2024-01-09T16:00:00.000+0000" value="52644"/>
            <element from="2024-01-09T16:00:00.000+0000" to="2024-01-09T17:00:00.000+0000" value="52887"/>
            <element from="2024-01-09T17:00:00.000+0000" to="2024-01-09T18:00:00.000+0000" value="53126"/>
            <element from="2024-01-09T18:00:00.000+0000" to="2024-01-09T19:00:00.000+0000" value="53360"/>
            <element from="2024-01-09T19:00:00.000+0000" to="2024-01-09T20:00:00.000+0000" value="53590"/>
            <element from="2024-01-09T20:00:00.000+0000" to="2024-01-09T21:00:00.000+0000" value="53815"/>
            <element from="2024-01-09T21:00:00.000+0000" to="2024-01-09T22:00:00.000+0000" value="20783"/>
            <element from="2024-01-09T22:00:00.000+0000" to="2024-01-09T23:00:00.000+0000" value="20866"/>
            <element from="2024-01-09T23:00:00.000+0000" to="2024-01-10T00:00:00.000+0000" value="20948"/>
            <element from="2024-01-10T00:00:00.000+0000" to="2024-01-10T01:00:00.000+0000" value="21027"/>
            <element from="2024-01-10T01:00:00.000+0000" to="2024-01-10T02:00:00.000+0000" value="21105"/>
            <element from="2024-01-10T02:00:00.000+0000" to="2024-01-10T03:00:00.000+0000" value="21181"/>
            <element from="2024-01-10T03:00:00.000+0000" to="2024-01-10T04:00:00.000+0000" value="21255"/>
            <element from="2024-01-10T04:00:00.000+0000" to="2024-01-10T05:00:00.000+0000" value="21327"/>
            <element from="2024-01-10T05:00:00.000+0000" to="2024-01-10T06:00:00.000+0000" value="21397"/>
            <element from="2024-01-10T06:00:00.000+0000" to="2024-01-10T07:00:00.000+0000" value="21465"/>
            <element from="2024-01-10T07:00:00.000+0000" to="2024-01-10T08:00:00.000+0000" value="21532"/>
            <element from="2024-01-10T08:00:00.000+0000" to="2024-01-10T09:00:00.000+0000" value="21596"/>
            <element from="2024-01-10T09:00:00.000+0000" to="2024-01-10T10:00:00.000+0000" value="86631"/>
            <element from="2024-01-10T10:00:00.000+0000" to="2024-01-10T11:00:00.000+0000" value="86871"/>
            <element from="2024-01-10T11:00:00.000+0000" to="2024-01-10T12:00:00.000+0000" value="87103"/>
            <element from="2024-01-10T12:00:00.000+0000" to="2024-01-10T13:00:00.000+0000" value="56762"/>
            <element from="2024-01-10T13:00:00.000+0000" to="2024-01-10T14:00:00.000+0000" value="56902"/>
            <element from="2024-01-10T14:00:00.000+0000" to="2024-01-10T15:00:00.000+0000" value="57036"/>
            <element from="2024-01-10T15:00:00.000+0000" to="2024-01-10T16:00:00.000+0000" value="57164"/>
            <element from="2024-01-10T16:00:00.000+0000" to="2024-01-10T17:00:00.000+0000" value="57287"/>
            <element from="2024-01-10T17:00:00.000+0000" to="2024-01-10T18:00:00.000+0000" value="57404"/>
            <element from="2024-01-10T18:00:00.000+0000" to="2024-01-10T19:00:00.000+0000" value="57515"/>
            <element from="2024-01-10T19:00:00.000+0000" to="2024-01-10T20:00:00.000+0000" value="57621"/>
            <element from="2024-01-10T20:00:00.000+0000" to="2024-01-10T21:00:00.000+0000" value="57720"/>
            <element from="2024-01-10T21:00:00.000+0000" to="2024-01-10T22:00:00.000+0000" value="22236"/>
            <element from="2024-01-10T22:00:00.000+0000" to="2024-01-10T23:00:00.000+0000" value="22270"/>
            <element from="2024-01-10T23:00:00.000+0000" to="2024-01-11T00:00:00.000+0000" value="22302"/>
            <element from="2024-01-11T00:00:00.000+0000" to="2024-01-11T01:00:00.000+0000" value="22331"/>
            <element from="2024-01-11T01:00:00.000+0000" to="2024-01-11T02:00:00.000+0000" value="22358"/>
            <element from="2024-01-11T02:00:00.000+0000" to="2024-01-11T03:00:00.000+0000" value="22382"/>
            <element from="2024-01-11T03:00:00.000+0000" to="2024-01-11T04:00:00.000+0000" value="22405"/>
            <element from="2024-01-11T04:00:00.000+0000" to="2024-01-11T05:00:00.000+0000" value="22425"/>
            <element from="2024-01-11T05:00:00.000+0000" to="2024-01-11T06:00:00.000+0000" value="22442"/>
            <element from="2024-01-11T06:00:00.000+0000" to="2024-01-11T07:00:00.000+0000" value="22458"/>
            <element from="2024-01-11T07:00:00.000+0000" to="2024-01-11T08:00:00.000+0000" value="22471"/>
            <element from="2024-01-11T08:00:00.000+0000" to="2024-01-11T09:00:00.000+0000" value="22481"/>
            <element from="2024-01-11T09:00:00.000+0000" to="2024-01-11T10:00:00.000+0000" value="89958"/>
            <element from="2024-01-11T10:00:00.000+0000" to="2024-01-11T11:00:00.000+0000" value="89981"/>
            <element from="2024-01-11T11:00:00.000+0000" to="2024-01-11T12:00:00.000+0000" value="89995"/>
            <element from="2024-01-11T12:00:00.000+0000" to="2024-01-11T13:00:00.000+0000" value="58500"/>
            <element from="2024-01-11T13:00:00.000+0000" to="2024-01-11T14:00:00.000+0000" value="58497"/>
            <element from="2024-01-11T14:00:00.000+0000" to="2024-01-11T15:00:00.000+0000" value="58488"/>
            <element from="2024-01-11T15:00:00.000+0000" to="2024-01-11T16:00:00.000+0000" value="58472"/>
            <element from="2024-01-11T16:00:00.000+0000" to="2024-01-11T17:00:00.000+0000" value="58451"/>
            <element from="2024-01-11T17:00:00.000+0000" to="2024-01-11T18:00:00.000+0000" value="58423"/>
            <element from="2024-01-11T18:00:00.000+0000" to="2024-01-11T19:00:00.000+0000" value="58390"/>
            <element from="2024-01-11T19:00:00.000+0000" to="2024-01-11T20:00:00.000+0000" value="58350"/>
            <element from="2024-01-11T20:00:00.000+0000" to="2024-01-11T21:00:00.000+0000" value="58304"/>
            <element from="2024-01-11T21:00:00.000+0000" to="2024-01-11T22:00:00.000+0000" value="22405"/>
            <element from="2024-01-11T22:00:00.000+0000" to="2024-01-11T23:00:00.000+0000" value="22382"/>
            <element from="2024-01-11T23:00:00.000+0000" to="2024-01-12T00:00:00.000+0000" value="22358"/>
            <element from="2024-01-12T00:00:00.000+0000" to="2024-01-12T01:00:00.000+0000" value="22331"/>
            <element from="2024-01-12T01:00:00.000+0000" to="2024-01-12T02:00:00.000+0000" value="22302"/>
            <element from="2024-01-12T02:00:00.000+0000" to="2024-01-12T03:00:00.000+0000" value="22270"/>
            <element from="2024-01-12T03:00:00.000+0000" to="2024-01-12T04:00:00.000+0000" value="22236"/>
            <element from="2024-01-12T04:00:00.000+0000" to="2024-01-12T05:00:00.000+0000" value="22200"/>
            <element from="2024-01-12T05:00:00.000+0000" to="2024-01-12T06:00:00.000+0000" value="22162"/>
            <element from="2024-01-12T06:00:00.000+0000" to="2024-01-12T07:00:00.000+0000" value="22121"/>
            <element from="2024-01-12T07:00:00.000+0000" to="2024-01-12T08:00:00.000+0000" value="22078"/>
            <element from="2024-01-12T08:00:00.000+0000" to="2024-01-12T09:00:00.000+0000" value="22033"/>
            <element from="2024-01-12T09:00:00.000+0000" to="2024-01-12T10:00:00.000+0000" value="87945"/>
            <element from="2024-01-12T10:00:00.000+0000" to="2024-01-12T11:00:00.000+0000" value="87747"/>
            <element from="2024-01-12T11:00:00.000+0000" to="2024-01-12T12:00:00.000+0000" value="87541"/>
            <element from="2024-01-12T12:00:00.000+0000" to="2024-01-12T13:00:00.000+0000" value="56762"/>
            <element from="2024-01-12T13:00:00.000+0000" to="2024-01-12T14:00:00.000+0000" value="56617"/>
            <element from="2024-01-12T14:00:00.000+0000" to="2024-01-12T15:00:00.000+0000" value="56466"/>
            <element from="2024-01-12T15:00:00.000+0000" to="2024-01-12T16:00:00.000+0000" value="56310"/>
            <element from="2024-01-12T16:00:00.000+0000" to="2024-01-12T17:00:00.000+0000" value="56149"/>
            <element from="2024-01-12T17:00:00.000+0000" to="2024-01-12T18:00:00.000+0000" value="55982"/>
            <element from="2024-01-12T18:00:00.000+0000" to="2024-01-12T19:00:00.000+0000" value="55810"/>
            <element from="2024-01-12T19:00:00.000+0000" to="2024-01-12T20:00:00.000+0000" value="55633"/>
            <element from="2024-01-12T20:00:00.000+0000" to="2024-01-12T21:00:00.000+0000" value="55450"/>
            <element from="2024-01-12T21:00:00.000+0000" to="2024-01-12T22:00:00.000+0000" value="21255"/>
            <element from="2024-01-12T22:00:00.000+0000" to="2024-01-12T23:00:00.000+0000" value="21181"/>
            <element from="2024-01-12T23:00:00.000+0000" to="2024-01-13T00:00:00.000+0000" value="21105"/>
            <element from="2024-01-13T00:00:00.000+0000" to="2024-01-13T01:00:00.000+0000" value="21027"/>
            <element from="2024-01-13T01:00:00.000+0000" to="2024-01-13T02:00:00.000+0000" value="20948"/>
            <element from="2024-01-13T02:00:00.000+0000" to="2024-01-13T03:00:00.000+0000" value="20866"/>
            <element from="2024-01-13T03:00:00.000+0000" to="2024-01-13T04:00:00.000+0000" value="20783"/>
            <element from="2024-01-13T04:00:00.000+0000" to="2024-01-13T05:00:00.000+0000" value="20698"/>
            <element from="2024-01-13T05:00:00.000+0000" to="2024-01-13T06:00:00.000+0000" value="20611"/>
            <element from="2024-01-13T06:00:00.000+0000" to="2024-01-13T07:00:00.000+0000" value="20523"/>
            <element from="2024-01-13T07:00:00.000+0000" to="2024-01-13T08:00:00.000+0000" value="20433"/>
            <element from="2024-01-13T08:00:00.000+0000" to="2024-01-13T09:00:00.000+0000" value="20341"/>
            <element from="2024-01-13T09:00:00.000+0000" to="2024-01-13T10:00:00.000+0000" value="80991"/>
            <element from="2024-01-13T10:00:00.000+0000" to="2024-01-13T11:00:00.000+0000" value="80612"/>
            <element from="2024-01-13T11:00:00.000+0000" to="2024-01-13T12:00:00.000+0000" value="80226"/>
            <element from="2024-01-13T12:00:00.000+0000" to="2024-01-13T13:00:00.000+0000" value="51892"/>
            <element from="2024-01-13T13:00:00.000+0000" to="2024-01-13T14:00:00.000+0000" value="51634"/>
            <element from="2024-01-13T14:00:00.000+0000" to="2024-01-13T15:00:00.000+0000" value="51372"/>
            <element from="2024-01-13T15:00:00.000+0000" to="2024-01-13T16:00:00.000+0000" value="51106"/>
            <element from="2024-01-13T16:00:00.000+0000" to="2024-01-13T17:00:00.000+0000" value="50836"/>
            <element from="2024-01-13T17:00:00.000+0000" to="2024-01-13T18:00:00.000+0000" value="50563"/>
            <element from="2024-01-13T18:00:00.000+0000" to="2024-01-13T19:00:00.000+0000" value="50287"/>
            <element from="2024-01-13T19:00:00.000+0000" to="2024-01-13T20:00:00.000+0000" value="50008"/>
            <element from="2024-01-13T20:00:00.000+0000" to="2024-01-13T21:00:00.000+0000" value="49725"/>
            <element from="2024-01-13T21:00:00.000+0000" to="2024-01-13T22:00:00.000+0000" value="19015"/>
            <element from="2024-01-13T22:00:00.000+0000" to="2024-01-13T23:00:00.000+0000" value="18904"/>
            <element from="2024-01-13T23:00:00.000+0000" to="2024-01-14T00:00:00.000+0000" value="18792"/>
            <element from="2024-01-14T00:00:00.000+0000" to="2024-01-14T01:00:00.000+0000" value="18679"/>
            <element from="2024-01-14T01:00:00.000+0000" to="2024-01-14T02:00:00.000+0000" value="18564"/>
            <element from="2024-01-14T02:00:00.000+0000" to="2024-01-14T03:00:00.000+0000" value="18449"/>
            <element from="2024-01-14T03:00:00.000+0000" to="2024-01-14T04:00:00.000+0000" value="18333"/>
            <element from="2024-01-14T04:00:00.000+0000" to="2024-01-14T05:00:00.000+0000" value="18216"/>
            <element from="2024-01-14T05:00:00.000+0000" to="2024-01-14T06:00:00.000+0000" value="18098"/>
            <element from="2024-01-14T06:00:00.000+0000" to="2024-01-14T07:00:00.000+0000" value="17979"/>
            <element from="2024-01-14T07:00:00.000+0000" to="2024-01-14T08:00:00.000+0000" value="17860"/>
            <element from="2024-01-14T08:00:00.000+0000" to="2024-01-14T09:00:00.000+0000" value="17740"/>
            <element from="2024-01-14T09:00:00.000+0000" to="2024-01-14T10:00:00.000+0000" value="70475"/>
            <element from="2024-01-14T10:00:00.000+0000" to="2024-01-14T11:00:00.000+0000" value="69988"/>
            <element from="2024-01-14T11:00:00.000+0000" to="2024-01-14T12:00:00.000+0000" value="69499"/>
            <element from="2024-01-14T12:00:00.000+0000" to="2024-01-14T13:00:00.000+0000" value="44855"/>
            <element from="2024-01-14T13:00:00.000+0000" to="2024-01-14T14:00:00.000+0000" value="44535"/>
            <element from="2024-01-14T14:00:00.000+0000" to="2024-01-14T15:00:00.000+0000" value="44213"/>
            <element from="2024-01-14T15:00:00.000+0000" to="2024-01-14T16:00:00.000+0000" value="43890"/>
            <element from="2024-01-14T16:00:00.000+0000" to="2024-01-14T17:00:00.000+0000" value="43566"/>
            <element from="2024-01-14T17:00:00.000+0000" to="2024-01-14T18:00:00.000+0000" value="43241"/>
            <element from="2024-01-14T18:00:00.000+0000" to="2024-01-14T19:00:00.000+0000" value="42915"/>
            <element from="2024-01-14T19:00:00.000+0000" to="2024-01-14T20:00:00.000+0000" value="42589"/>
            <element from="2024-01-14T20:00:00.000+0000" to="2024-01-14T21:00:00.000+0000" value="42262"/>
            <element from="2024-01-14T21:00:00.000+0000" to="2024-01-14T22:00:00.000+0000" value="16128"/>
            <element from="2024-01-14T22:00:00.000+0000" to="2024-01-14T23:00:00.000+0000" value="16002"/>
            <element from="2024-01-14T23:00:00.000+0000" to="2024-01-15T00:00:00.000+0000" value="15876"/>
            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="library-unit" physicalQuantity="POWER" unit="WATT"/>
          </profile>
        </port>
        <port xsi:type="esdl:OutPort" id="library-out" name="Out" connectedTo="library-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.4316047" lon="5.7553749" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="library-supply" name="Aansluiting Bibliotheek, aanvoer" diameter="DN25" length="45" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="library-supply-in" name="In" connectedTo="joint-library-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="library-supply-out" name="Out" connectedTo="library-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4312" lon="5.7553749"/>
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7553749"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="library-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="library-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="library-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="library-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="library-return" name="Aansluiting Bibliotheek, retour" diameter="DN25" length="44" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="library-return-in" name="In" connectedTo="library-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="library-return-out" name="Out" connectedTo="joint-library-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.4316047" lon="5.7553749"/>
          <point xsi:type="esdl:Point" lat="52.431209" lon="5.7553749"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="library-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="library-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="library-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="library-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
    </area>
  </instance>
</esdl:EnergySystem>
